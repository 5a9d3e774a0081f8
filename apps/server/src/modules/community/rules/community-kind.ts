import { simplified } from './simplified.js';

export type CommunityKind = 'estate' | 'village';

const VILLAGE = /(村委会?|村民委员会|嘎查|嘎查委员?会|牧委会|村)$/;

/** 居委会 and 社区 are estates, 村委会 are villages. A remark in brackets after the name says nothing about it. */
export function kindOfName(name: string): CommunityKind {
  return VILLAGE.test(simplified(name).replace(/[（(].*$/, '')) ? 'village' : 'estate';
}

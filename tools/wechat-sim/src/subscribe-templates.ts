import { randomBytes } from 'node:crypto';
import { WechatRefusal } from './errors.js';

/** A template of the account: what one message may hold. */
export interface Template {
  priTmplId: string;
  title: string;
  /** Field keys with their label, such as thing1 → 服务项目. */
  keywords: Record<string, string>;
  scene: string;
}

interface PublicTitle {
  title: string;
  /** Keyword id → label and field type. */
  keywords: Record<number, readonly [label: string, type: string]>;
}

/** A small public library; the real one has thousands of titles. */
const LIBRARY: Record<string, PublicTitle> = {
  '501': {
    title: '预约状态通知',
    keywords: { 1: ['服务项目', 'thing'], 2: ['预约时间', 'time'], 3: ['状态', 'phrase'], 4: ['说明', 'thing'] },
  },
  '502': {
    title: '师傅上门提醒',
    keywords: { 1: ['服务项目', 'thing'], 2: ['师傅', 'name'], 3: ['上门时间', 'time'], 4: ['说明', 'thing'] },
  },
  '503': {
    title: '小区服务日通知',
    keywords: { 1: ['小区', 'thing'], 2: ['日期', 'date'], 3: ['师傅', 'name'], 4: ['说明', 'thing'] },
  },
  '504': {
    title: '师傅留言提醒',
    keywords: { 1: ['服务项目', 'thing'], 2: ['师傅', 'name'], 3: ['上门时间', 'time'], 4: ['留言', 'thing'] },
  },
};

/** What the simulated account has from the start, under ids that the product knows without any configuration. */
const PRESET = [
  ['sim-template-booking', '501'],
  ['sim-template-arrival', '502'],
  ['sim-template-visit', '503'],
  ['sim-template-message', '504'],
] as const;

const MAX_TEMPLATES = 50;

/** The templates of the account, as /wxaapi/newtmpl manages them. */
export class SubscribeTemplates {
  private readonly own = new Map<string, Template>();

  constructor() {
    for (const [id, tid] of PRESET) this.own.set(id, make(id, tid, [1, 2, 3, 4], ''));
  }

  find(id: unknown): Template | undefined {
    return typeof id === 'string' ? this.own.get(id) : undefined;
  }

  all(): Template[] {
    return [...this.own.values()];
  }

  add(tid: unknown, kidList: unknown, sceneDesc: unknown): Template {
    if (typeof tid !== 'string' || !Object.hasOwn(LIBRARY, tid)) throw new WechatRefusal(200014, 'invalid tid');
    const known = LIBRARY[tid].keywords;
    const isKid = (kid: unknown): kid is number => Number.isInteger(kid) && Object.hasOwn(known, String(kid));
    if (!Array.isArray(kidList) || kidList.length < 2 || kidList.length > 5 || !kidList.every(isKid))
      throw new WechatRefusal(200020, 'invalid kidList');
    const scene = sceneDesc ?? '';
    if (typeof scene !== 'string' || [...scene].length > 15) throw new WechatRefusal(200021, 'invalid sceneDesc');
    if (this.own.size >= MAX_TEMPLATES) throw new WechatRefusal(200012, 'the number of templates reaches the limit');
    const template = make(randomBytes(32).toString('base64url'), tid, kidList, scene);
    this.own.set(template.priTmplId, template);
    return template;
  }

  remove(id: unknown): boolean {
    return typeof id === 'string' && this.own.delete(id);
  }
}

function make(priTmplId: string, tid: string, kids: readonly number[], scene: string): Template {
  const { title, keywords } = LIBRARY[tid];
  const fields = kids.map((kid) => [`${keywords[kid][1]}${kid}`, keywords[kid][0]] as const);
  return { priTmplId, title, keywords: Object.fromEntries(fields), scene };
}

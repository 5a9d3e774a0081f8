import { kindOfName } from './community-kind.js';

test.each([
  ['多福巷社区居委会', 'estate'],
  ['徐家汇花园', 'estate'],
  ['八连生活区', 'estate'],
  ['九曲湾居委会（社区）', 'estate'],
  ['周庄子社区居民委员会', 'estate'],
  ['太平庄村委会', 'village'],
  ['太平庄村民委员会', 'village'],
  ['扎格斯台嘎查委员会', 'village'],
  ['查干嘎查', 'village'],
  ['铁奎牧委会', 'village'],
  ['碧溪村民委员会（农村社区）', 'village'],
  ['刘伟壕村委', 'village'],
  ['周庄子社区村委会', 'village'],
  ['太平莊村委會', 'village'],
])('%s is an %s', (name, kind) => expect(kindOfName(name)).toBe(kind));

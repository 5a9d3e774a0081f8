import { announcedText, cancelledText, changedText, Coming, movedText, VisitWords } from './visit-text.js';

const wang: Coming = { engineerName: '王师傅', part: 'afternoon' };
const liu: Coming = { engineerName: '刘师傅', part: 'morning' };
const news = (more: Partial<VisitWords> = {}): VisitWords => ({
  communityName: '阳光花园',
  day: '2026-11-22',
  coming: [wang],
  boundResidents: 5,
  ...more,
});

describe('what residents read about a visit', () => {
  test.each([
    ['one engineer', announcedText(news()), '王师傅11月22日周日下午到阳光花园服务，您可以顺便预约。'],
    [
      'two at different times',
      announcedText(news({ coming: [wang, liu] })),
      '王师傅、刘师傅11月22日周日到阳光花园服务，您可以顺便预约。',
    ],
    [
      'two in the same afternoon',
      announcedText(news({ coming: [wang, { ...liu, part: 'afternoon' }] })),
      '王师傅、刘师傅11月22日周日下午到阳光花园服务，您可以顺便预约。',
    ],
    [
      'four',
      announcedText(news({ coming: ['甲', '乙', '丙', '丁'].map((engineerName) => ({ engineerName, part: null })) })),
      '甲、乙、丙等4位师傅11月22日周日到阳光花园服务，您可以顺便预约。',
    ],
    [
      'among four bound residents',
      announcedText(news({ boundResidents: 4 })),
      '师傅11月22日周日到阳光花园服务，您可以顺便预约。',
    ],
    [
      'on another day',
      movedText(news(), '2026-11-21'),
      '原定11月21日周六到阳光花园的师傅改日子了：王师傅11月22日周日下午来，您可以顺便预约。',
    ],
    ['changed', changedText(news()), '王师傅11月22日周日下午到阳光花园服务，请以这次为准。'],
    ['cancelled', cancelledText(news({ coming: [] })), '原定11月22日周日到阳光花园的师傅不来了。下次来之前再通知您。'],
    [
      'cancelled, another one still comes',
      cancelledText(news({ coming: [liu] })),
      '原定11月22日周日到阳光花园的师傅不来了。刘师傅11月22日周日上午仍会到小区。',
    ],
  ])('%s', (_what, { body }, expected) => expect(body).toBe(expected));

  test.each([
    ['one engineer', news(), '王师傅'],
    ['two', news({ coming: [wang, liu] }), '服务师傅'],
    ['few bound residents', news({ boundResidents: 4 }), '服务师傅'],
  ])('the push names %s', (_what, about, expected) => expect(announcedText(about).push.engineer).toBe(expected));
});

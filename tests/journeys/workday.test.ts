import { daysFromToday } from '../support/coming-saturday.js';
import { Household } from '../support/household.js';
import { Journey } from '../support/journey.js';
import type { Phone } from '../support/phone.js';
import { addPhotos, uploaded } from '../support/review-scene.js';
import { says } from '../support/says.js';
import { needs } from '../support/targets/abilities.js';

const TODAY = daysFromToday(0);
/** Beyond the days on which other journeys and the demo book. */
const LATER = daysFromToday(9);

/** The day begins at nine (tests/support/journey-clock.mjs). Nobody else books this engineer today. */
describe("an engineer's day from start to finish", () => {
  let journey: Journey;
  let engineer: Phone;
  let home: Household;
  let neighbour: Household;
  let morning: string;
  let noon: string;
  let visit: string;
  beforeAll(async () => {
    journey = await Journey.begin();
    home = await Household.of(journey, '鲁女士', '刘师傅');
    neighbour = await Household.of(journey, '苗先生', '刘师傅');
    morning = await home.book({ date: TODAY, clock: '10:00', address: '2 号楼 601 室' });
    noon = await neighbour.book({ date: TODAY, clock: '13:30', address: '7 号楼 102 室' });
    engineer = await journey.phoneOf('engineer-liu');
    await engineer.open('pages/workbench/index');
  });
  afterAll(() => journey.end());

  test('sees on top where he goes first, and why he', async () => {
    await says(engineer, `job-${morning}-masked`, '接单后显示电话和门牌');
    await engineer.wait(`job-${noon}-masked`);
    expect(await engineer.has(`job-${morning}-address`)).toBe(false);
    await engineer.picture('workday-morning');
    await engineer.tap(`job-${morning}-why`);
    await says(engineer, 'why-reason', '您指定的师傅');
    await engineer.picture('workday-why');
    await engineer.tap('why-sheet-close');
    await engineer.waitGone('why-sheet');
  });

  test('accepts, departs once he says that he means it, and arrives', async () => {
    await engineer.tap(`job-${morning}-accept`);
    await engineer.wait(`job-${morning}-depart`);
    await says(engineer, 'work-next', '2 号楼 601 室');
    expect(await engineer.has(`job-${morning}-masked`)).toBe(false);
    await engineer.tap(`job-${noon}-accept`);
    await says(engineer, 'work-day', '7 号楼 102 室');
    await engineer.picture('workday-accepted');
    await engineer.tap(`job-${morning}-depart`);
    await engineer.answer(false);
    await engineer.tap(`job-${morning}-depart`);
    await engineer.answer(true);
    await engineer.waitGone(`job-${morning}-depart`);
    await engineer.picture('workday-on-the-way');
    await engineer.tap(`job-${morning}-start`);
    await engineer.wait(`job-${morning}-complete`);
    expect(await engineer.has(`job-${morning}-nobody`)).toBe(false);
  });

  test('opens the form of what was done', async () => {
    await engineer.tap(`job-${morning}-complete`);
    await engineer.wait('finish-note');
  });

  needs('photos')('takes a picture before the work and one after it; the form keeps what it has', async () => {
    await addPhotos(engineer, 'finish-before', 1);
    await addPhotos(engineer, 'finish-after', 1);
    await engineer.open('pages/workbench/index');
    await engineer.tap(`job-${morning}-complete`);
    await uploaded(engineer, 'finish-before', 1);
    await uploaded(engineer, 'finish-after', 1);
    await engineer.picture('workday-finish-draft');
  });

  test('writes down what was done and is shown the next stop', async () => {
    await engineer.tap('finish-confirm');
    await says(engineer, 'finish-note-fault', '做了什么');
    await engineer.type('finish-note', '换了滤芯，测过水质，一切正常');
    await engineer.tap('finish-add');
    await engineer.type('finish-item-0', 'PP 棉滤芯');
    await engineer.tap('finish-more-0');
    await engineer.tap('finish-add');
    await engineer.tap('finish-remove-1');
    await engineer.tap('finish-cost-other');
    await engineer.type('finish-amount', '40.5');
    await engineer.picture('workday-finish-form');
    await engineer.tap('finish-confirm');
    await engineer.answer(true);
    const facts = await engineer.read('finish-facts');
    expect(facts).toContain('PP 棉滤芯 × 2');
    expect(facts).toContain('40.50 元');
    await says(engineer, 'finish-next', '7 号楼 102 室');
    await engineer.picture('workday-finished');
    const { record } = (await home.api('GET', `/api/me/bookings/${morning}`)) as { record: { priceFen: number } };
    expect(record.priceFen).toBe(4050);
    await engineer.tap('finish-back');
    await engineer.wait('work-over');
  });

  test('gives the other one to a colleague, and his day is over', async () => {
    await engineer.tap(`job-${noon}-handover`);
    await engineer.wait('handover-anyone');
    await engineer.picture('workday-handover');
    await engineer.tap('handover-confirm');
    await engineer.waitGone('work-next');
    await engineer.picture('workday-evening');
    expect(await neighbour.whoComes(noon)).not.toBe('刘师傅');
  });

  test('announces a visit, and the community knows', async () => {
    await engineer.tap('open-visits');
    await engineer.tap('open-announce');
    await engineer.wait('announce-community');
    await engineer.tap('announce-change');
    await engineer.tap(`covered-${home.communityId}`);
    await engineer.waitGone('covered-sheet');
    await engineer.tap(`day-${LATER}`);
    await engineer.tap('part-afternoon');
    await says(engineer, 'announce-line', '下午到');
    await engineer.picture('workday-announce');
    await engineer.tap('announce-confirm');
    await engineer.wait('page-own-visits');
    visit = await idOfVisit(LATER);
    await says(engineer, `own-visit-${visit}`, '还没有人约');
    await engineer.picture('workday-visits');
    const { items } = (await home.api('GET', `/api/communities/${home.communityId}/visits`)) as { items: object[] };
    expect(items).toContainEqual(expect.objectContaining({ id: visit, day: LATER }));
  });

  test('cannot come after all: reads what happens to the booking, and it goes to somebody else', async () => {
    const booked = await home.book({ date: LATER, clock: '15:00' });
    expect(await home.whoComes(booked)).toBe('刘师傅');
    await engineer.open('pages/workbench/visits');
    await says(engineer, `own-visit-${visit}-guests`, '还有 1 单要做');
    await engineer.tap(`own-visit-${visit}-cancel`);
    await engineer.tap('withdraw-comesNot');
    await says(engineer, 'withdraw-comesNot', '还没做的 1 单会马上换别的师傅');
    await engineer.picture('workday-withdraw');
    await engineer.tap('withdraw-confirm');
    await engineer.waitGone(`own-visit-${visit}`);
    expect(await home.whoComes(booked)).not.toBe('刘师傅');
  });

  async function idOfVisit(day: string): Promise<string> {
    const api = await journey.apiOf('engineer-liu');
    const { items } = (await api('GET', `/api/engineer/visits?from=${day}&days=1`)) as { items: { id: string }[] };
    expect(items).toHaveLength(1);
    return items[0].id;
  }

  test('no page complained', () => expect(journey.complaints()).toEqual([]));
});

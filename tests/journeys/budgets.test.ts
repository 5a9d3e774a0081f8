import { daysFromToday } from '../support/coming-saturday.js';
import { Budgets } from '../support/budgets.js';
import { Journey } from '../support/journey.js';
import { neighbour, unseenNeighbour } from '../support/neighbour.js';
import { OwnEngineer } from '../support/own-engineer.js';
import { addPhotos } from '../support/review-scene.js';
import { needs } from '../support/targets/abilities.js';
import type { HostPhone } from '../support/targets/host.js';

const kB = 1024;
/** A tap on a page that is there redraws what changed, not the page. */
const TAP_MOST = 4 * kB;
/** Where no other journey goes. */
const QUIET_COMMUNITY = '310104103019';
const WORK_COMMUNITY = '310104103011';
/** What waits for the engineer's yes on one day. */
const DAY = ['10:00', '14:00', '16:00'];

describe('what the mini-program costs a phone', () => {
  let journey: Journey;
  const budgets = new Budgets();
  beforeAll(async () => {
    journey = await Journey.begin();
  });
  afterAll(() => journey.end());

  needs('budgets')('stays within the budget of every action', async () => {
    const phone = (await journey.newResident('严女士')).phone as HostPhone;
    const measure = (action: string, work: () => Promise<void>) => budgets.measure(phone, action, work);
    // His community is nobody else's here: what other journeys book and announce would weigh on its page.
    const { code, id } = journey.engineer('赵师傅');

    await measure('scan: first page', () => phone.scan(code));
    const bind = await measure('scan: bind', () => phone.tap('bind-confirm'));
    await measure('scan: to the community', () => phone.tap('bound-enter'));
    const community = await measure('community: opened anew', () => phone.open('pages/community/index'));
    const other = await measure('engineer: opened', () => phone.open(`pages/engineer/index?id=${id}`));
    await measure('services: opened', () => phone.tap('engineer-book'));
    await phone.wait('service-list');
    const service = (await phone.ids('service-')).find((each) => /^service-\d+$/.test(each))!;
    await measure('booking: form', () => phone.tap(service));
    await phone.tap(`day-${daysFromToday(3)}`);
    // Nobody books this engineer in other journeys: both days are whole.
    const day = await measure('booking: another day', () => phone.tap(`day-${daysFromToday(4)}`));
    const [slot] = await phone.waitForIds('slot-2');
    const chosen = await measure('booking: a time', () => phone.tap(slot));
    const typed = await measure('booking: a name', () => phone.type('contact-name', '严女士'));
    await measure('my: opened', () => phone.open('pages/my/index'));
    const large = await measure('my: large font', () => phone.tap('large-font-row'));

    expect(community.setDataBytes).toBeLessThanOrEqual(64 * kB);
    expect(community.setDataCalls).toBeLessThanOrEqual(3);
    for (const tap of [bind, day, chosen, typed, large]) expect(tap.setDataBytes).toBeLessThanOrEqual(TAP_MOST);
    expect(other.requests).toBeLessThanOrEqual(2);
  });

  needs('budgets')('stays within the budget of a day of work', async () => {
    const { api } = await unseenNeighbour(journey, '金女士', WORK_COMMUNITY);
    const engineer = await OwnEngineer.hired(journey, '石师傅', WORK_COMMUNITY);
    const [first] = await Promise.all(DAY.map((clock) => engineer.bookedBy(api, daysFromToday(0), clock)));
    const phone = (await journey.phoneOf(engineer.person)) as HostPhone;

    await phone.open('pages/workbench/index');
    await phone.wait(`job-${first}-accept`);
    const tap = () => phone.tap(`job-${first}-accept`);
    const accept = await budgets.measure(phone, 'workbench: a job accepted', tap);

    expect(accept.setDataBytes).toBeLessThanOrEqual(TAP_MOST);
  });

  needs('budgets')('stays within the budget of a review', async () => {
    const { phone: picked, api } = await neighbour(journey, '华女士', QUIET_COMMUNITY);
    const phone = picked as HostPhone;
    const engineer = await OwnEngineer.hired(journey, '魏师傅', QUIET_COMMUNITY);
    const bookingId = await engineer.atWorkFor(api, '10:00');
    await engineer.finish(bookingId);
    const measure = (action: string, work: () => Promise<void>) => budgets.measure(phone, action, work);
    await phone.open('pages/my/index');
    await phone.wait('my');

    await measure('review: opened', () => phone.open(`pages/review/index?bookingId=${bookingId}`));
    const star = await measure('review: a star', () => phone.tap('review-star-5'));
    const tag = await measure('review: a tag', () => phone.tap('review-tag-tidy'));
    const word = await measure('review: a word', () => phone.type('review-text', '好'));
    // How often progress is told depends on the machine, so only the sum is judged.
    const before = await phone.quiet(500);
    await addPhotos(phone, 'review-photos', 1);
    const after = await phone.quiet(500);

    for (const tap of [star, tag, word]) expect(tap.setDataBytes).toBeLessThanOrEqual(TAP_MOST);
    expect(after.setDataBytes - before.setDataBytes).toBeLessThanOrEqual(TAP_MOST);
  });

  needs('budgets')('costs no more than when somebody last looked', () => {
    const keep = process.env.KEEP_BUDGETS === 'true';
    budgets.write(journey.place.bundle, keep);
    if (!keep) expect(budgets.regressions()).toEqual([]);
  });
});

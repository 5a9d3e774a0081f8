import { daysFromToday } from '../support/coming-saturday.js';
import { Budgets } from '../support/budgets.js';
import { Household } from '../support/household.js';
import { Journey } from '../support/journey.js';
import { needs } from '../support/targets/abilities.js';
import type { HostPhone } from '../support/targets/host.js';

const kB = 1024;
/** A tap on a page that is there redraws what changed, not the page. */
const TAP_MOST = 4 * kB;

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

    const job = await (
      await Household.of(journey, '金女士', '王师傅')
    ).book({ date: daysFromToday(0), clock: '16:00' });
    const engineer = (await journey.phoneOf('engineer-wang')) as HostPhone;
    await engineer.open('pages/workbench/index');
    await engineer.wait(`job-${job}-accept`);
    // What else stands on this page other journeys decide, so only the tap is judged.
    const before = await engineer.quiet(500);
    await engineer.tap(`job-${job}-accept`);
    const after = await engineer.quiet(500);

    budgets.write(journey.place.bundle, process.env.KEEP_BUDGETS === 'true');
    expect(community.setDataBytes).toBeLessThanOrEqual(64 * kB);
    expect(community.setDataCalls).toBeLessThanOrEqual(3);
    for (const tap of [bind, day, chosen, typed, large]) expect(tap.setDataBytes).toBeLessThanOrEqual(TAP_MOST);
    expect(after.setDataBytes - before.setDataBytes).toBeLessThanOrEqual(TAP_MOST);
    expect(other.requests).toBeLessThanOrEqual(2);
    if (process.env.KEEP_BUDGETS !== 'true') expect(budgets.regressions()).toEqual([]);
  });
});

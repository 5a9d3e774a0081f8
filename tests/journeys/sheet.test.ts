import { Journey } from '../support/journey.js';
import { neighbour } from '../support/neighbour.js';
import { OwnEngineer } from '../support/own-engineer.js';
import { says } from '../support/says.js';
import { needs } from '../support/targets/abilities.js';

/** Where no other journey goes. */
const COMMUNITY = '310104103018';

/** The day begins at nine (tests/support/journey-clock.mjs). */
describe('the code on a service sheet', () => {
  let journey: Journey;
  let engineer: OwnEngineer;
  let served: Awaited<ReturnType<typeof neighbour>>;
  let bookingId: string;
  let code: string;
  beforeAll(async () => {
    journey = await Journey.begin();
    engineer = await OwnEngineer.hired(journey, '韩师傅', COMMUNITY);
    served = await neighbour(journey, '苗女士', COMMUNITY);
    bookingId = await engineer.atWorkFor(served.api, '11:00');
    await engineer.finish(bookingId);
  });
  afterAll(() => journey.end());

  test('is shown by the engineer when the work is done', async () => {
    const worker = await journey.phoneOf(engineer.person);
    await worker.open('pages/workbench/index');
    await worker.wait('open-reviews');
    await worker.picture('sheet-workbench');
    await worker.open(`pages/workbench/finish?id=${bookingId}`);
    await worker.tap('sheet-code-show');
    await worker.wait('sheet-code-mini');
    await worker.wait('sheet-code-link');
    await worker.picture('sheet-code');
    const sheet = await engineer.api('POST', `/api/engineer/bookings/${bookingId}/sheet-code`, {});
    code = (sheet as { code: string }).code;
  });

  test('opens what was done and its review first; declining to bind leaves it standing', async () => {
    const { phone } = served;
    await phone.scan(code);
    await says(phone, 'sheet-record', '换了滤芯');
    await says(phone, 'bind-engineer-name', '韩师傅');
    await phone.wait('sheet-review');
    await phone.picture('sheet-scanned');
    await phone.tap('bind-decline');
    await phone.waitGone('bind-card');
    await says(phone, 'sheet-record', '换了滤芯');
    await phone.picture('sheet-declined');
  });

  test('whoever leaves finds it again: it waits for a review', async () => {
    const { phone } = served;
    for (const page of ['my/index', 'booking/list']) {
      await phone.open(`pages/${page}`);
      await says(phone, `booking-${bookingId}`, '待评价');
      await phone.picture(`sheet-waits-${page.split('/')[0]}`);
    }
    await phone.scan(code);
  });

  test('it is reviewed right there, once', async () => {
    const { phone } = served;
    await phone.tap('sheet-review');
    await phone.tap('review-star-5');
    await phone.tap('review-send');
    await phone.wait('review-ok');
    await phone.scan(code);
    // What the page knew before stands there until it has asked again.
    await phone.waitGone('sheet-review');
    await says(phone, 'sheet-booking', '您的评价');
    await phone.picture('sheet-reviewed');
    await phone.tap('bind-confirm');
    await phone.wait('bound-ok');
  });

  needs('two-phones')('shows a neighbour the engineer, and nothing of the service', async () => {
    const { phone } = await neighbour(journey, '窦先生', COMMUNITY);
    await phone.scan(code);
    await says(phone, 'bind-engineer-name', '韩师傅');
    expect(await phone.has('sheet-record')).toBe(false);
    expect(await phone.read('page-bind')).not.toContain('换了滤芯');
  });

  test('no page complained', () => expect(journey.complaints()).toEqual([]));
});

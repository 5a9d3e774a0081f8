import { book, serve } from '../support/bookings.js';
import { FRIDAY } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

const DONE = {
  note: '换了滤芯',
  items: [{ name: '滤芯', quantity: 2 }],
  priceFen: 7900,
  inWarranty: false,
  priceReason: '少用了一只接头',
};

describe('an engineer finishes what is finished', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    const id = await book(resident, place);
    await serve(world, place.wang.person, id, DONE);
    return { place, resident, id };
  });
  const finish = (wish: object) => here.place.wang.person.post(`/api/engineer/bookings/${here.id}/complete`, wish);
  const record = async () => (await here.resident.get(`/api/me/bookings/${here.id}`)).body.record;

  test.each([
    ['the same again', DONE],
    ['the same with spaces', { ...DONE, note: ' 换了滤芯 ' }],
  ])('%s changes nothing', async (_what, wish) => {
    const before = await record();
    expectStatus(await finish(wish), 200);
    expect(await record()).toEqual(before);
    expect(before).toMatchObject({ summary: '换了滤芯', priceFen: 7900 });
  });

  test.each([
    ['another note', { ...DONE, note: '换了水泵' }],
    ['other parts', { ...DONE, items: [{ name: '滤芯', quantity: 3 }] }],
    ['no parts', { ...DONE, items: undefined }],
    ['another price', { ...DONE, priceFen: 19_900 }],
    ['the price as agreed', { ...DONE, priceFen: undefined }],
    ['nothing', {}],
    ['warranty', { ...DONE, inWarranty: true }],
    ['a photo', { ...DONE, afterPhotoIds: ['4242'] }],
    ['another reason', { ...DONE, priceReason: '别的原因' }],
    ['why he could not be asked', { ...DONE, unaskedReason: '没带手机' }],
  ])('%s is refused, and not dropped without a word', async (_what, wish) => {
    const before = await record();
    expect(await finish(wish)).toMatchObject({ status: 409, body: { code: 'booking.finishedAlready' } });
    expect(await record()).toEqual(before);
  });
});

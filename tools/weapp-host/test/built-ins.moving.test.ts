import { FixturePhone } from './fixture-phone.js';

let phone: FixturePhone;

beforeAll(async () => {
  phone = await FixturePhone.start();
});
afterAll(() => phone.stop());
beforeEach(() => phone.reopen('pages/moving/index'));
afterEach(async () => expect(await phone.faults()).toEqual([]));

const scrollTop = (id: string) => phone.at(`#${id}`).evaluate((node) => node.scrollTop);
const heard = async () => (await phone.data('heard')) as string[];

describe('scroll-view', () => {
  test('goes where the template says', async () => {
    await phone.setData({ top: 90 });
    await phone.settle();
    expect(await scrollTop('down')).toBe(90);
    expect(await phone.last()).toMatchObject({
      id: 'down',
      type: 'scroll',
      detail: { scrollTop: 90, scrollLeft: 0, scrollHeight: 900, scrollWidth: 375, deltaX: 0, deltaY: -90 },
    });
    await phone.setData({ into: 'row-7' });
    await phone.settle();
    expect(await scrollTop('down')).toBe(210);
  });

  test('is scrolled by a finger', async () => {
    await phone.swipe('down', { x: 0, y: -60 });
    await phone.settle(100);
    expect(await scrollTop('down')).toBeGreaterThan(20);
  });

  test('tells of its edges', async () => {
    await phone.setData({ top: '10000' });
    await phone.settle();
    expect(await heard()).toEqual(['down.scroll', 'down.scrolltolower']);
    expect(await phone.last()).toMatchObject({ detail: { direction: 'bottom' } });
    await phone.setData({ top: 1 });
    await phone.settle();
    expect(await phone.last()).toMatchObject({ type: 'scrolltoupper', detail: { direction: 'top' } });
  });

  test('lays its content out as a flexbox only with enable-flex', async () => {
    const across = phone.at('#across');
    expect(await across.evaluate((node) => node.scrollWidth)).toBe(1800);
    expect(await phone.at('#down').evaluate((node) => node.scrollWidth)).toBe(375);
  });

  test('is pulled down to refresh, until the template says it is done', async () => {
    await phone.swipe('pulled', { x: 0, y: 120 }, 12);
    await phone.settle();
    const steps = (await heard()).filter((step) => step !== 'pulled.refresherpulling');
    expect(steps).toEqual(['pulled.refresherrefresh']);
    await phone.setData({ refreshing: false });
    expect((await heard()).pop()).toBe('pulled.refresherrestore');
    await phone.swipe('pulled', { x: 0, y: 40 });
    await phone.settle();
    expect((await heard()).pop()).toBe('pulled.refresherabort');
  });
});

describe('swiper', () => {
  const left = (id: string) => phone.at(`#${id}`).evaluate((node) => Math.round(node.getBoundingClientRect().left));

  test('is turned by a finger, a page at a time, and not beyond its ends', async () => {
    await phone.swipe('swiper', { x: 250, y: 0 });
    expect(await phone.data('heard')).toEqual([]);
    await phone.swipe('swiper', { x: -250, y: 0 });
    expect(await phone.last()).toMatchObject({
      id: 'swiper',
      type: 'change',
      detail: { current: 1, currentItemId: 'second', source: 'touch' },
    });
    await phone.settle(120);
    expect([await left('one'), await left('two'), await left('three')]).toEqual([-375, 0, 375]);
  });

  test('is turned by the template', async () => {
    await phone.setData({ current: 2 });
    expect(await phone.last()).toMatchObject({ type: 'change', detail: { current: 2, source: '' } });
    expect(await phone.at('#swiper .weapp-swiper-dots i').count()).toBe(3);
  });

  test('goes round by itself', async () => {
    await phone.swipe('circle', { x: 250, y: 0 });
    expect(await phone.last()).toMatchObject({ id: 'circle', detail: { current: 2, source: 'touch' } });
    await phone.setData({ circle: 1 });
    await phone.settle(450);
    expect(await phone.last()).toMatchObject({ id: 'circle', detail: { current: 0, source: 'autoplay' } });
  });

  test('leaves what goes the other way to the page', async () => {
    await phone.swipe('swiper', { x: 10, y: 60 });
    expect(await phone.data('heard')).toEqual([]);
  });
});

describe('movable-view', () => {
  const place = () =>
    phone.at('#movable').evaluate((node) => {
      const [box, area] = [node.getBoundingClientRect(), node.parentElement!.getBoundingClientRect()];
      return [box.left - area.left, box.top - area.top];
    });

  test('stands where it is put, and goes with a finger to the edge of its area', async () => {
    expect(await place()).toEqual([10, 5]);
    await phone.swipe('movable', { x: 60, y: 20 });
    expect(await phone.last()).toMatchObject({
      id: 'movable',
      type: 'change',
      detail: { x: 70, y: 25, source: 'touch' },
    });
    await phone.swipe('movable', { x: 300, y: 300 });
    expect(await place()).toEqual([150, 50]);
    await phone.setData({ x: 30 });
    await phone.settle(250);
    expect(await place()).toEqual([30, 50]);
  });
});

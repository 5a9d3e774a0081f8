import { FixturePhone } from './fixture-phone.js';

let phone: FixturePhone;

beforeAll(async () => {
  phone = await FixturePhone.start();
});
afterAll(() => phone.stop());
beforeEach(() => phone.reopen('pages/touch/index'));
afterEach(async () => expect(await phone.faults()).toEqual([]));

const heard = async () => (await phone.data('heard')) as string[];
const pageTop = () => phone.at('wx-page').evaluate((node) => node.scrollTop);

describe('a tap', () => {
  const finger = (id: string) => phone.tap(id);
  const mouse = (id: string) => phone.at(`#${id}`).click();
  const script = (id: string) => phone.at(`#${id}`).evaluate((node) => (node as HTMLElement).click());

  test.each([
    ['a finger', finger],
    ['a mouse', mouse],
    ['a script', script],
  ])('of %s is captured, bubbles and is caught', async (_who, tap) => {
    await tap('inner');
    expect(await heard()).toEqual(['outer.tap', 'inner.tap', 'middle.tap']);
    await phone.tap('forget');
    await tap('mut-inner');
    expect(await heard()).toEqual(['mut-inner.tap']);
  });

  test('carries what WeChat says of it', async () => {
    await phone.tap('inner');
    const event = await phone.last();
    const { width, height } = (await phone.at('#inner').boundingBox())!;
    expect(event).toMatchObject({
      currentTarget: { id: 'middle', offsetLeft: 10, offsetTop: 10, dataset: {} },
      target: { id: 'inner', offsetLeft: 20, offsetTop: 20, dataset: { deepName: '里' } },
      mark: { outer: 'o', inner: 'i' },
      detail: { x: 20 + width / 2, y: expect.closeTo(20 + height / 2, 0) as number },
      touches: [{ identifier: 0, clientX: 20 + width / 2 }],
    });
  });

  test('of a finger that moves is none', async () => {
    await phone.swipe('raw', { x: 40, y: 0 });
    const steps = await heard();
    expect(steps[0]).toBe('raw.touchstart');
    expect(steps[steps.length - 1]).toBe('raw.touchend');
    expect(new Set(steps)).toEqual(new Set(['raw.touchstart', 'raw.touchmove', 'raw.touchend']));
  });

  test.each(['tap', 'click'] as const)('by %s is one of touches, and only one', async (how) => {
    await phone.at('#raw')[how]();
    await phone.settle(350);
    expect(await heard()).toEqual(['raw.touchstart', 'raw.touchend', 'raw.tap']);
  });

  test('page coordinates count from the top of the page', async () => {
    await phone.at('wx-page').evaluate((node) => node.scrollTo(0, 30));
    await phone.tap('raw');
    const { changedTouches } = (await phone.last()) as unknown as {
      changedTouches: { pageY: number; clientY: number }[];
    };
    expect(changedTouches[0].pageY - changedTouches[0].clientY).toBe(30);
  });
});

describe('a finger that stays', () => {
  test('presses long where somebody listens, and does not tap', async () => {
    await phone.hold('long', 450);
    expect(await heard()).toEqual(['long.longpress']);
  });

  test('taps where nobody does', async () => {
    await phone.hold('short', 450);
    expect(await heard()).toEqual(['short.tap']);
  });

  test('is seen by hover-class', async () => {
    const ground = () => phone.at('#hover').evaluate((node) => getComputedStyle(node).backgroundColor);
    const { x, y } = await phone.middle('hover');
    await phone.page.mouse.move(x, y);
    await phone.page.mouse.down();
    await phone.settle(60);
    expect(await ground()).toBe('rgb(1, 2, 3)');
    await phone.page.mouse.up();
    await phone.settle(450);
    expect(await ground()).toBe('rgb(238, 238, 238)');
  });
});

describe('catchtouchmove', () => {
  test('keeps the page from scrolling, but not a scroll-view above it', async () => {
    await phone.swipe('raw', { x: 0, y: -80 });
    await phone.settle(100);
    expect(await pageTop()).toBeGreaterThan(30);
    await phone.tap('open');
    const before = await pageTop();
    await phone.page.touchscreen.tap(180, 150);
    const session = await phone.page.context().newCDPSession(phone.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 180, y }] });
    await touch('touchStart', 700);
    for (const y of [680, 650, 620, 600]) await touch('touchMove', y);
    await touch('touchEnd');
    await phone.settle(100);
    expect(await pageTop()).toBe(before);
    await phone.swipe('in-layer', { x: 0, y: -80 });
    await phone.settle(100);
    expect(await phone.at('#in-layer').evaluate((node) => node.scrollTop)).toBeGreaterThan(30);
  });
});

test('a transition tells when it ends', async () => {
  await phone.tap('slide');
  await phone.settle(150);
  expect(await heard()).toEqual(['slide.transitionend']);
});

import { FixturePhone } from './fixture-phone.js';

let phone: FixturePhone;

beforeAll(async () => {
  phone = await FixturePhone.start();
});
afterAll(() => phone.stop());
beforeEach(() => phone.reopen('pages/controls/index'));
afterEach(async () => expect(await phone.faults()).toEqual([]));

const field = (id: string) => phone.at(`#${id} input, #${id} textarea`);
const value = (id: string) => field(id).inputValue();

describe('input and textarea', () => {
  test('input tells what is typed, and where focus comes and goes', async () => {
    await phone.tap('plain');
    expect(await phone.last()).toMatchObject({ id: 'plain', type: 'focus', detail: { value: '' } });
    await field('plain').pressSequentially('你a');
    expect(await phone.last()).toMatchObject({ type: 'input', detail: { value: '你a', cursor: 2 } });
    await phone.at('#plain .weapp-placeholder').waitFor({ state: 'hidden' });
    await field('plain').press('Enter');
    await phone.settle();
    expect(await phone.last()).toMatchObject({ type: 'blur', detail: { value: '你a', cursor: 2 } });
  });

  test('Enter confirms', async () => {
    await field('plain').fill('好');
    await phone.inside(({ stack }) => {
      const { caller } = stack.top as unknown as { caller: { say(event: { type: string }): void } };
      const { say } = caller;
      caller.say = function (event) {
        if (event.type === 'confirm') say.call(this, event as never);
      };
    });
    await field('plain').press('Enter');
    expect(await phone.last()).toMatchObject({ id: 'plain', type: 'confirm', detail: { value: '好' } });
  });

  test.each([
    ['short', '一二三四五六', '一二三四'],
    ['upper', 'abc', 'ABC'],
    ['no-fours', '1424', '12'],
    ['number', '1a2.3-', '123'],
  ])('%s keeps what it may', async (id, typed, kept) => {
    await field(id).pressSequentially(typed);
    expect(await value(id)).toBe(kept);
  });

  test.each(['80。5', '(+852) 9123 4567', '８０．５'])(
    '%s is pasted into a field for numbers as it is',
    async (text) => {
      await field('number').fill('');
      await field('number').evaluate((node, pasted) => {
        (node as HTMLInputElement).focus();
        document.execCommand('insertText', false, pasted);
      }, text);
      expect(await value('number')).toBe(text);
    },
  );

  test('the same value from the template again does not undo what is typed, as in WeChat', async () => {
    await field('refused').fill('改过');
    expect(await value('refused')).toBe('改过');
    await phone.setData({ typed: '别的' });
    expect(await value('refused')).toBe('别的');
  });

  test('model:value binds both ways', async () => {
    await field('model').fill('双向');
    expect(await phone.text('model-shown')).toBe('双向');
    await phone.setData({ tall: '回来' });
    expect(await value('model')).toBe('回来');
  });

  test('focus is a property', async () => {
    await phone.tap('focus-it');
    await phone.settle();
    expect(await phone.last()).toMatchObject({ id: 'focused', type: 'focus' });
    expect(await field('focused').evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test('a disabled field cannot be typed into, a password not read', async () => {
    await phone.tap('off');
    expect(await field('off').evaluate((node) => node === document.activeElement)).toBe(false);
    expect(await field('secret').getAttribute('type')).toBe('password');
  });

  test('textarea keeps WeChat’s size, or grows', async () => {
    expect(await phone.at('#area').boundingBox()).toMatchObject({ width: 300, height: 150 });
    const before = (await phone.at('#growing').boundingBox())!.height;
    await field('growing').fill('一\n二\n三');
    await phone.settle();
    expect((await phone.at('#growing').boundingBox())!.height).toBeGreaterThan(before * 2.5);
    expect(await phone.data('noted')).toMatchObject({ 'growing.linechange': { lineCount: 3 } });
  });
});

describe('choices', () => {
  test('a checkbox, by itself and by its label, tells its group', async () => {
    await phone.tap('box-b');
    expect(await phone.last()).toMatchObject({ id: 'boxes', type: 'change', detail: { value: ['a', 'b'] } });
    await phone.at('#box-label').tap({ position: { x: 34, y: 12 } });
    expect(await phone.last()).toMatchObject({ detail: { value: ['b'] } });
    await phone.at('#box-c').tap({ force: true });
    expect(await phone.last()).toMatchObject({ detail: { value: ['b'] } });
  });

  test('of a radio-group one is chosen', async () => {
    await phone.tap('radio-b');
    expect(await phone.last()).toMatchObject({ id: 'radios', detail: { value: 'b' } });
    expect(await phone.at('#radio-a').getAttribute('aria-checked')).toBe('false');
    const times = await phone.data('times');
    await phone.tap('radio-b');
    expect(await phone.data('times')).toBe(times);
  });

  test('a switch, by finger, label and key', async () => {
    await phone.tap('switch');
    expect(await phone.last()).toMatchObject({ id: 'switch', detail: { value: true } });
    await phone.tap('for-switch');
    expect(await phone.last()).toMatchObject({ id: 'switch', detail: { value: false } });
    await phone.at('#switch').focus();
    await phone.page.keyboard.press('Space');
    expect(await phone.last()).toMatchObject({ id: 'switch', detail: { value: true } });
    expect((await phone.at('#switch .weapp-switch').boundingBox())!).toMatchObject({ width: 52, height: 32 });
    expect(await phone.page.getByRole('switch', { checked: true }).count()).toBe(2);
  });

  test('a slider goes in steps, by finger and key', async () => {
    await phone.swipe('slider', { x: 500, y: 0 });
    expect(await phone.last()).toMatchObject({ id: 'slider', type: 'change', detail: { value: 50 } });
    await phone.at('#slider').focus();
    await phone.page.keyboard.press('ArrowLeft');
    expect(await phone.last()).toMatchObject({ type: 'change', detail: { value: 45 } });
    expect(await phone.text('slider')).toBe('45');
  });

  test('a disabled button is nobody’s, a loading one is small', async () => {
    const times = await phone.data('times');
    await phone.at('#disabled').tap({ force: true });
    expect(await phone.data('times')).toBe(times);
    await phone.setData({ disabled: false });
    await phone.tap('disabled');
    expect(await phone.data('times')).toBe((times as number) + 2);
  });
});

describe('a picker', () => {
  const wheel = (at: number) => phone.page.locator('.weapp-wheel').nth(at);
  const choose = (at: number, label: string) => wheel(at).getByText(label, { exact: true }).click();
  const done = () => phone.page.getByRole('button', { name: '确定' }).tap();

  test('of a list gives the index', async () => {
    await phone.tap('selector');
    await choose(0, '桃');
    await done();
    expect(await phone.last()).toMatchObject({ id: 'selector', type: 'change', detail: { value: 2 } });
    await phone.tap('selector');
    await phone.page.getByRole('button', { name: '取消' }).tap();
    expect(await phone.last()).toMatchObject({ id: 'selector', type: 'cancel' });
    expect(await phone.page.locator('.weapp-sheet').count()).toBe(0);
  });

  test('of several lists tells of each wheel', async () => {
    await phone.tap('multi');
    await choose(0, '下午');
    expect(await phone.last()).toMatchObject({ type: 'columnchange', detail: { column: 0, value: 1 } });
    await choose(1, '五');
    await done();
    expect(await phone.last()).toMatchObject({ type: 'change', detail: { value: [1, 1] } });
  });

  test('of dates stays between start and end', async () => {
    await phone.tap('date');
    await choose(0, '2025年');
    expect(await wheel(1).locator('li').first().innerText()).toBe('03月');
    await choose(1, '03月');
    expect(await wheel(2).locator('li').first().innerText()).toBe('10日');
    await done();
    expect(await phone.last()).toMatchObject({ id: 'date', detail: { value: '2025-03-28' } });
    expect(await phone.text('date')).toBe('2025-03-28');
  });

  test('of months and times; a wheel can be turned', async () => {
    await phone.tap('month');
    expect(await phone.page.locator('.weapp-wheel').count()).toBe(2);
    await done();
    expect(await phone.last()).toMatchObject({ detail: { value: '2026-11' } });
    await phone.tap('time');
    await wheel(0).evaluate((list) => list.scrollTo({ top: 0, behavior: 'instant' }));
    await phone.page.waitForFunction(() => document.querySelector('.weapp-wheel li')?.ariaSelected === 'true');
    await done();
    expect(await phone.last()).toMatchObject({ detail: { value: '08:30' } });
  });
});

test('a form gathers what has a name, and empties it', async () => {
  await field('plain').fill('甲');
  await phone.tap('radio-b');
  await phone.tap('submit');
  const { id, type, detail } = await phone.last();
  expect([id, type]).toEqual(['form', 'submit']);
  expect(detail).toMatchObject({
    value: {
      plain: '甲',
      short: '',
      secret: '暗',
      area: '',
      boxes: ['a'],
      radios: 'b',
      switch: false,
      slider: 20,
      selector: 0,
      date: '2026-02-28',
      time: '09:30',
    },
    target: { id: 'submit', dataset: { what: '交' } },
  });
  expect(Object.keys(detail.value as object)).not.toContain('');
  await phone.tap('reset');
  expect(await phone.last()).toMatchObject({ id: 'form', type: 'reset' });
  expect(await value('plain')).toBe('');
  expect(await phone.at('#box-a').getAttribute('aria-checked')).toBe('false');
});

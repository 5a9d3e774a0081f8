import { FixturePhone } from './fixture-phone.js';

let phone: FixturePhone;

beforeAll(async () => {
  phone = await FixturePhone.start();
  await phone.open('pages/controls/index');
});
afterAll(() => phone.stop());

const style = (selector: string, name: string) =>
  phone.at(selector).evaluate((node, property) => getComputedStyle(node).getPropertyValue(property), name);

test('text decodes entities, widens spaces and keeps its line breaks', async () => {
  const text = await phone.at('#text').evaluate((node) => (node as HTMLElement).innerText);
  expect(text).toBe('1\u2003<\u20032\u00a0！\n第二行');
});

test.each([
  ['#plain .weapp-placeholder', 'color', 'rgb(255, 0, 0)'],
  ['#focused .weapp-placeholder', 'color', 'rgb(128, 128, 128)'],
  ['#primary', 'background-color', 'rgb(7, 193, 96)'],
  ['#disabled', 'color', 'rgba(0, 0, 0, 0.3)'],
  ['#hidden', 'display', 'none'],
  ['#selectable', 'user-select', 'text'],
  ['#rich p', 'color', 'rgb(255, 0, 0)'],
  ['#rich-list div div', 'color', 'rgb(1, 2, 3)'],
])('%s has the %s %s', async (selector, name, wanted) => {
  expect(await style(selector, name)).toBe(wanted);
});

test.each([
  ['#image', { width: 100, height: 50 }],
  ['#relative', { width: 320, height: 240 }],
  ['#icon', { width: 40, height: 40 }],
  ['#primary', { width: 375, height: 46 }],
])('%s has the size %j', async (selector, size) => {
  const box = await phone.at(selector).boundingBox();
  expect({ width: box!.width, height: Math.round(box!.height) }).toEqual(size);
});

test('rich-text draws what WeChat trusts and nothing else', async () => {
  expect(await phone.at('#rich').innerHTML()).toBe('<div><p class="mark">粗<b>体</b></p></div>');
  expect(await phone.at('#rich-list').innerHTML()).toBe('<div><div style="color: rgb(1, 2, 3)">列 &gt; 表</div></div>');
});

test('progress fills up and tells when it is there', async () => {
  await phone.page.waitForFunction(() => {
    const done = document.querySelector('.weapp-progress-done');
    return done && Math.abs(done.clientWidth / done.parentElement!.clientWidth - 0.3) < 0.01;
  });
  expect(await phone.text('progress')).toBe('30%');
  expect(await phone.data('noted')).toMatchObject({
    'progress.activeend': { curPercent: 30 },
    'image.load': { width: 40, height: 20 },
  });
});

test('what stands in root-portal stands at the top of the page', async () => {
  expect(await phone.at('wx-page > .weapp-portal > #portal-content').innerText()).toBe('顶层');
});

test('screen readers hear what is what', async () => {
  const { page } = phone;
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(1);
  expect(await page.getByRole('radio').count()).toBe(2);
  expect(await page.getByRole('slider').getAttribute('aria-valuenow')).toBe('20');
  expect(await page.getByRole('textbox', { name: '请输入' }).count()).toBe(1);
  expect(await page.getByRole('button', { name: '不可用' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: '有名字' }).focus();
  await page.keyboard.press('Enter');
  expect(await phone.last()).toMatchObject({ id: 'named', type: 'tap' });
});

test('nothing of it is a fault', async () => {
  expect(await phone.faults()).toEqual([]);
});

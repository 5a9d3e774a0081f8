import { Desk } from '../support/console-browser.js';
import { ConsoleService } from '../support/console-service.js';
import { adminAt } from '../support/desk-account.js';
import type { Service } from '../support/service.js';

/** What holds for the whole brand: what can be booked, who the company is, what is said with one tap, what is shown. */
describe('catalogue and settings in the console', () => {
  let product: ConsoleService;
  let service: Service;
  let desk: Desk;

  beforeAll(async () => {
    product = await ConsoleService.start();
    ({ service } = product);
    const { browser } = product;
    desk = await Desk.open(browser, service.origin);
    await adminAt(desk, service);
  });
  afterAll(() => product?.close());

  const dialog = () => desk.page.getByRole('dialog').last();
  const offered = async (): Promise<string[]> => {
    const answer = await fetch(`${service.origin}/api/services`);
    return ((await answer.json()) as { items: { name: string }[] }).items.map(({ name }) => name);
  };
  const add = async (name: string, price: string) => {
    await desk.press('加一项服务');
    await desk.fill('名称', name);
    await desk.fill('要会什么（技能）', '净水器');
    await desk.fill('价格', price);
    await desk.press('加上，住户马上能约');
    await desk.page.getByRole('button', { name: `修改${name}` }).waitFor();
  };

  test('the first service: the form says what misses, and shows what residents will read', async () => {
    await desk.goto('/console/services');
    await desk.sees('还没有服务');
    await desk.press('加一项服务');
    await desk.press('加上，住户马上能约');
    await desk.sees('请填名称');
    await desk.fill('名称', '净水器滤芯更换');
    await desk.fill('要会什么（技能）', '净水器');
    await desk.fill('价格', '65。5');
    await desk.sees('65.50 元 · 约 1 小时');
    await desk.sees('保修期内免费，请准备购机凭证');
    await desk.picture('service-add');
    await desk.press('加上，住户马上能约');
    await desk.page.getByRole('button', { name: '修改净水器滤芯更换' }).waitFor();
    await add('净水器维修', '80');
    expect(await offered()).toEqual(['净水器滤芯更换', '净水器维修']);
  });

  test('it moves in the order of the residents, goes off the list and comes back', async () => {
    await desk.page.getByRole('button', { name: '净水器维修往前' }).press('Enter');
    await desk.page.locator('tbody tr', { hasText: '净水器维修' }).first().waitFor();
    await desk.page.getByRole('button', { name: '净水器维修往前', disabled: true }).waitFor();
    expect(await offered()).toEqual(['净水器维修', '净水器滤芯更换']);
    await desk.press('下架净水器滤芯更换');
    await desk.sees('已下架');
    await desk.picture('services');
    expect(await offered()).toEqual(['净水器维修']);
    await desk.press('上架净水器滤芯更换');
    await desk.page.getByText('已下架').waitFor({ state: 'detached' });
  });

  test('what somebody else has changed meanwhile is shown, and nothing typed is lost', async () => {
    await desk.press('修改净水器维修');
    await desk.fill('名称', '净水器上门维修');
    await service.sql(`UPDATE catalog_service_item SET price_fen = 9900 WHERE name = '净水器维修'`);
    await desk.press('保存');
    await desk.sees('价格：80.00 元 → 99.00 元');
    await desk.picture('service-stale');
    await desk.press('保存');
    await desk.page.getByRole('button', { name: '修改净水器上门维修' }).waitFor();
  });

  test('the company: residents read what is set; a second desk is not overwritten unseen', async () => {
    await desk.goto('/console/settings');
    await desk.fill('公司名称', '演示净水服务有限公司');
    await desk.fill('客服热线', '400 800 0000');
    await desk.fill('在线客服的链接', 'http://example.com');
    await desk.press(/保\s?存/);
    await desk.sees('以 https:// 开头的链接');
    await desk.fill('在线客服的链接', '');
    await desk.press(/保\s?存/);
    await desk.sees('改好了，住户马上看到');
    await desk.sees(/最近一次：chief/);
    await desk.picture('settings-company');
    await service.sql(
      `INSERT INTO brand (version, company, hotline, changed_by, changed_at)
       SELECT version + 1, '另一家公司', hotline, changed_by, changed_at FROM brand ORDER BY version DESC LIMIT 1`,
    );
    await desk.fill('地址', '上海市徐汇区');
    await desk.press(/保\s?存/);
    await desk.sees('公司名称：演示净水服务有限公司 → 另一家公司');
    await desk.picture('settings-stale');
    await desk.press(/保\s?存/);
    await desk.page.getByText('您打开以后，有人改过公司资料').waitFor({ state: 'detached' });
    const config = await fetch(`${service.origin}/api/client-config`);
    expect(await config.json()).toMatchObject({ brand: { company: '演示净水服务有限公司', address: '上海市徐汇区' } });
  });

  test('a phrase is added, changed and retired; the same words twice are refused', async () => {
    await desk.page.getByRole('tab', { name: '快捷消息' }).click();
    const engineers = desk.page.locator('.ant-card', { hasText: '师傅说的' });
    const say = async (text: string) => {
      await engineers.getByRole('textbox', { name: '句子' }).last().fill(text);
      await engineers.getByRole('button', { name: '加一句' }).click();
    };
    await say('我在小区东门');
    await engineers.getByText('我在小区东门').waitFor();
    await say('我在小区东门');
    await desk.sees('这一方已经有这句话了');
    await desk.picture('settings-phrases');
    await desk.press('修改“我在小区东门”');
    await engineers.getByRole('textbox', { name: '句子' }).first().fill('我在小区西门');
    await engineers.getByRole('button', { name: /保\s?存/ }).click();
    await desk.press('停用“我在小区西门”');
    await desk.sees('说过的还在');
    await dialog()
      .getByRole('button', { name: /停\s?用/ })
      .click();
    await engineers.getByRole('button', { name: '停用“我在小区西门”' }).waitFor({ state: 'detached' });
  });

  test('what users write is switched off, after its consequence was read', async () => {
    await desk.page.getByRole('tab', { name: '用户内容' }).click();
    await desk.page.getByRole('switch', { name: '显示用户写的话和照片' }).click();
    await desk.sees('关掉用户内容？');
    await desk.picture('settings-contents');
    await dialog()
      .getByRole('button', { name: /关\s?掉/ })
      .click();
    await desk.sees('现在关着');
    expect(await (await fetch(`${service.origin}/api/moderation/ugc`)).json()).toMatchObject({ on: false });
  });

  test('no page complained, and a reader of screens stumbles over nothing', () => expect(desk.complaints).toEqual([]));
});

import { Desk } from '../support/console-browser.js';
import { ConsoleService } from '../support/console-service.js';
import { adminAt } from '../support/desk-account.js';
import { manyCommunities } from '../support/many-communities.js';
import type { Service } from '../support/service.js';

/** Somebody who looks after communities: he finds one and reads everything about it. */
describe('communities in the console', () => {
  let product: ConsoleService;
  let service: Service;
  let desk: Desk;

  beforeAll(async () => {
    product = await ConsoleService.start();
    ({ service } = product);
    const { browser } = product;
    for (const statement of manyCommunities()) await service.sql(statement);
    desk = await Desk.open(browser, service.origin);
    await adminAt(desk, service);
  });
  afterAll(() => product?.close());

  const names = () => desk.page.locator('tbody a').allInnerTexts();

  test('he walks the list on and back, and the address says where he is', async () => {
    await desk.goto('/console/communities');
    await desk.sees('阳光花园');
    const first = await names();
    expect(first).toHaveLength(50);
    await desk.picture('communities');
    await desk.press('下一页');
    await desk.page.waitForURL(/after=/);
    await desk.page.getByText(first[0], { exact: true }).waitFor({ state: 'detached' });
    const second = await names();
    expect(second.filter((name) => first.includes(name))).toEqual([]);
    await desk.page.reload();
    await desk.sees(second[0]);
    await desk.press('上一页');
    await desk.page.waitForURL(/before=/);
    await desk.sees(first[0]);
    expect(await names()).toEqual(first);
  });

  test('he looks by name, kind and division; whoever opens the address sees the same', async () => {
    await desk.goto('/console/communities');
    await desk.sees('阳光花园');
    await desk.page.keyboard.press('/');
    await desk.page.keyboard.type('wutong');
    await desk.page.keyboard.press('Enter');
    await desk.sees('梧桐花园');
    await desk.page.getByText('阳光花园', { exact: true }).waitFor({ state: 'detached' });
    await desk.page.getByRole('combobox', { name: '类型' }).click();
    await desk.page.getByTitle('村', { exact: true }).click();
    await desk.page.waitForURL(/kind=village/);
    await desk.page.getByText('梧桐花园', { exact: true }).waitFor({ state: 'detached' });
    expect((await names()).sort()).toEqual(['梧桐一村', '梧桐二村']);
    await desk.goto('/console/communities?division=310104004&engineers=some&order=residents');
    await desk.sees('湖南路街道');
    await desk.picture('communities-filtered');
    await desk.goto('/console/communities?name=没有这样的');
    await desk.sees('没有符合条件的小区');
    await desk.picture('communities-none');
    await desk.press('去掉全部条件');
    await desk.sees('阳光花园');
  });

  test('he opens one, and reads its engineers, visits and the rest by keyboard', async () => {
    await desk.goto('/console/communities');
    await desk.page.getByRole('link', { name: '阳光花园' }).press('Enter');
    await desk.page.waitForURL(/communities\/\d+/);
    await desk.sees('2024-05-01 到 2026-01-31');
    await desk.picture('community');
    await desk.page.getByRole('tab', { name: '师傅' }).press('ArrowRight');
    await desk.page.keyboard.press('Enter');
    await desk.sees('2026-11-03 上午');
    await desk.page.waitForURL(/part=visits/);
    await desk.picture('community-visits');
    for (const [tab, nothing] of [
      ['预约', '还没有预约'],
      ['评价', '还没有评价'],
      ['投诉', '还没有待答复的投诉'],
      ['通知', '还没有通知'],
    ]) {
      await desk.page.getByRole('tab', { name: tab }).click();
      await desk.sees(nothing);
    }
    await desk.picture('community-notices');
    await desk.goto('/console/communities/123');
    await desk.sees('没有找到这个小区');
    await desk.picture('community-unknown');
  });

  test('he adds one: the form says what is wrong and where, and then it is found', async () => {
    await desk.goto('/console/communities');
    await desk.press('加一个小区');
    await desk.press('加上');
    await desk.sees('请填名称');
    await desk.sees('请选到区县或街道');
    await desk.fill('名称', '桂花新村');
    await desk.fill('户数（可不填）', '320');
    await desk.picture('community-add');
    await desk.page.locator('.ant-cascader input').last().click();
    for (const name of ['上海市', '市辖区', '徐汇区', '湖南路街道'])
      await desk.page.getByTitle(name, { exact: true }).last().click();
    await desk.press('加上');
    await desk.sees('户数和截至日期要一起填');
    await desk.fill('户数的截至日期', '2026-06-30');
    await desk.press('加上');
    await desk.page.waitForURL(/communities\/\d+/);
    await desk.sees('320 户（截至 2026-06-30）');
    await desk.picture('community-added');
  });

  test('he edits it; what somebody else has changed meanwhile is shown, and nothing typed is lost', async () => {
    await desk.press('修改');
    const id = /communities\/(\d+)/.exec(desk.page.url())![1];
    await service.sql(`UPDATE community SET version = 1 WHERE id = ${id}`);
    await service.sql(
      `INSERT INTO community_change (community_id, version, by_account, at, changes) SELECT ${id}, 1, account_id, '2026-11-20 02:00:00',
         '[{"field":"households","word":"户数","before":"320 户","after":"321 户"}]' FROM staff_member LIMIT 1`,
    );
    await desk.fill('名称', '桂花花苑');
    await desk.press('保存');
    await desk.sees('chief 在 2026-11-20 10:00 改过这个小区');
    await desk.sees('户数：320 户 → 321 户');
    await desk.picture('community-stale');
    await desk.press('保存');
    await desk.page.getByRole('heading', { name: '桂花花苑' }).waitFor();
    expect(await service.sql(`SELECT name, version FROM community WHERE id = ${id}`)).toEqual([
      { name: '桂花花苑', version: 2 },
    ]);
  });

  test('he merges it into another one: what moves is shown, and its name is typed', async () => {
    await desk.press('合并');
    await desk.page.getByRole('combobox', { name: '并入哪个小区' }).click();
    await desk.page.keyboard.type('ygxy');
    await desk.page.getByTitle(/^阳光新苑/).click();
    await desk.sees('一起过去的：1 条户数。');
    await desk.fill('为什么合并', '同一个小区登记了两次');
    await desk.press('合并，不能撤回');
    await desk.sees('和小区的名称不一样');
    await desk.picture('community-merge');
    await desk.fill('请输入“桂花花苑”，确认要并掉它', '桂花花苑');
    await desk.press('合并，不能撤回');
    await desk.page.getByRole('heading', { name: '阳光新苑' }).waitFor();
    await desk.sees('桂花花苑');
    await desk.picture('community-merged');
    expect(await service.sql('SELECT COUNT(*) AS n FROM community_merge')).toEqual([{ n: 1 }]);
  });

  test('no page complained, and a reader of screens stumbles over nothing', () => expect(desk.complaints).toEqual([]));
});

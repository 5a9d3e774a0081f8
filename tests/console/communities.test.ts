import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Desk, openBrowser } from '../support/console-browser.js';
import { adminAt } from '../support/desk-account.js';
import { manyCommunities } from '../support/many-communities.js';
import { Service } from '../support/service.js';

/** Somebody who looks after communities: he finds one and reads everything about it. */
describe('communities in the console', () => {
  let service: Service;
  let browser: Browser;
  let desk: Desk;

  beforeAll(async () => {
    spawnSync('node', ['scripts/build.mjs', 'console'], { stdio: 'inherit' });
    service = await Service.configured({ CONSOLE_DIR: join(process.cwd(), 'apps/console/dist') });
    service.start();
    browser = await openBrowser();
    await service.ready();
    for (const statement of manyCommunities()) await service.sql(statement);
    desk = await Desk.open(browser, service.origin);
    await adminAt(desk, service);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

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

  test('no page complained, and a reader of screens stumbles over nothing', () => expect(desk.complaints).toEqual([]));
});

import { readFileSync } from 'node:fs';
import { Secret, TOTP } from 'otpauth';
import { Desk } from '../support/console-browser.js';
import { ConsoleService } from '../support/console-service.js';
import type { Service } from '../support/service.js';

const PASSWORD = '桂花树今年开得真早呀朋友';

/** From an empty production database: the first administrator, whom he invites, and what becomes of him. */
describe('the first day of the console', () => {
  let product: ConsoleService;
  let service: Service;
  let chief: Desk;
  let desk: Desk;
  let ofDesk: { codes: string[] };

  beforeAll(async () => {
    product = await ConsoleService.start();
    ({ service } = product);
    const { browser } = product;
    chief = await Desk.open(browser, service.origin);
    desk = await Desk.open(browser, service.origin);
  });
  afterAll(() => product?.close());

  /** Sets an account up with the link that somebody gave. */
  async function setUp(who: Desk, link: string, name: string) {
    await who.goto(link);
    await who.sees(`${name}，您好`);
    const seed = (await who.page.locator('code').first().innerText()).trim();
    if (who === chief) await who.picture('set-up');
    await who.fill('密码', PASSWORD);
    await who.fill('再输一次', PASSWORD);
    const phone = new TOTP({ secret: Secret.fromBase32(seed), digits: 6, period: 30 });
    await who.fill('手机上现在的 6 位数字', phone.generate());
    await who.press('设好了');
    await who.sees('这十个备用码只显示这一次');
    const codes = (await who.page.getByRole('listitem').allInnerTexts()).join('\n').match(/(\w{4}-){3}\w{4}/g)!;
    expect(codes).toHaveLength(10);
    if (who === chief) await who.picture('recovery-codes');
    await who.page.getByRole('checkbox').check();
    await who.press('去登录');
    await who.page.waitForURL(/sign-in$/);
    return { codes };
  }

  async function signIn(who: Desk, username: string, code: string) {
    await who.fill('用户名', username);
    await who.fill('密码', PASSWORD);
    await who.fill('验证码', code);
    await who.press('登录');
  }

  test('the command line invites the first administrator, who sets himself up and signs in', async () => {
    const { said } = service.staff('create-admin', 'chief', '王经理');
    const { codes } = await setUp(chief, /http\S+/.exec(said)![0], '王经理');
    await signIn(chief, 'chief', 'abcd-efgh-jkmn-pqrs');
    await chief.sees('用户名、密码或验证码不正确');
    await chief.picture('sign-in');
    await signIn(chief, 'chief', codes[0]);
    await chief.sees('全国的小区和村');
    await chief.goto('/console/staff');
    await chief.sees('谁能进控制台');
    await chief.picture('staff');
    await chief.goto('/console/roles');
    await chief.sees('只看、只管给他的区域');
    await chief.picture('roles');
    await chief.goto('/console/staff');
  });

  test('he invites somebody, who sees what is his, and nothing else', async () => {
    await chief.press('加一个人');
    await chief.fill('姓名', '李客服');
    await chief.fill('用户名', 'chief');
    await chief.press('加上，给他链接');
    await chief.sees('这个用户名已经有人用了');
    await chief.fill('用户名', 'li');
    await chief.picture('staff-add');
    await chief.press('加上，给他链接');
    await chief.sees('给李客服的链接');
    const link = (await chief.page.getByRole('dialog').locator('code').innerText()).trim();
    await chief.page.keyboard.press('Escape');
    ofDesk = await setUp(desk, link, '李客服');
    await desk.goto(link);
    await desk.sees('链接不能用了');
    await desk.picture('set-up-gone');
    await desk.goto('/console/me');
    await signIn(desk, 'li', ofDesk.codes[0]);
    await desk.sees('还剩 9 个');
    await desk.picture('me');
    expect(await desk.page.getByRole('menuitem').allInnerTexts()).toEqual(['小区', '工程师', '我的账号']);
    await desk.goto('/console/staff');
    await desk.sees('您没有权限进行此操作');
    await desk.goto('/console/nowhere');
    await desk.sees('没有这个页面');
  });

  test('he is given a region, and sees at the next click that it is his', async () => {
    const divisions = `('31', NULL, 1, '上海市'), ('3101', '31', 2, '市辖区'), ('310104', '3101', 3, '徐汇区'), ('310105', '3101', 3, '长宁区')`;
    await service.sql(`INSERT INTO division (code, parent, level, name) VALUES ${divisions}`);
    await chief.goto('/console/staff');
    await chief.press('对李客服的操作');
    await chief.page.getByRole('menuitem', { name: '换角色或区域' }).click();
    await chief.page.getByRole('radio', { name: /^区域经理/ }).click();
    await chief.sees('他的区域');
    await chief.press('就这样改');
    await chief.sees('至少选一个区域');
    for (const name of ['上海市', '市辖区（全部）']) await chief.open(name);
    await chief.page.getByRole('treeitem', { name: '徐汇区' }).locator('.ant-tree-checkbox').click();
    await chief.picture('staff-role');
    await chief.press('就这样改');
    // the dialog says it too
    await chief.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await chief.sees('上海市 徐汇区');
    await desk.goto('/console/me');
    await desk.sees('上海市 徐汇区');
    await desk.sees('合并小区');
    await desk.picture('me-regional');
  });

  test('who is disabled loses the next click; every step has left a trace', async () => {
    await desk.goto('/console/me');
    await desk.sees('我的登录');
    await chief.goto('/console/staff');
    await chief.press('对李客服的操作');
    await chief.page.getByRole('menuitem', { name: '停用' }).click();
    await chief.sees('停用李客服？');
    await chief.picture('staff-disable');
    await chief.page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
    await chief.sees('已停用');
    await desk.press('改密码');
    await desk.fill('现在的密码', PASSWORD);
    await desk.fill('验证码', ofDesk.codes[1]);
    await desk.fill('新密码', '另外一句自己记得住的话呀');
    await desk.fill('再输一次', '另外一句自己记得住的话呀');
    await desk.page.getByRole('dialog').getByRole('button', { name: '改密码' }).click();
    await desk.sees('登录');
    await desk.page.waitForURL(/sign-in\?next=/);
    await chief.goto('/console/audit');
    for (const deed of ['停用', '加一个人', '给一个设置密码的链接', '命令行 create-admin']) await chief.sees(deed);
    await chief.picture('audit');
    await chief.fill('谁', 'li');
    await chief.press('查');
    await chief.page.waitForURL(/actor=li/);
    await chief.sees('设好密码和验证器');
    await chief.page.getByRole('cell', { name: '停用', exact: true }).waitFor({ state: 'detached' });
  });

  test('the record is searched by deed and day, tells what was before, and is taken as a file', async () => {
    await chief.goto('/console/audit');
    await chief.page.getByRole('combobox', { name: '做了什么' }).fill('停用');
    // The deeds to choose from come from the server.
    await chief.page.getByTitle('停用', { exact: true }).waitFor();
    await chief.page.keyboard.press('Enter');
    await chief.fill('从', '2020-01-01');
    await chief.press('查');
    await chief.page.waitForURL(/action=staff\.disable&from=2020-01-01/);
    await chief.sees('能登录：是 → 否');
    await chief.page.getByRole('button', { name: '展开行' }).first().click();
    await chief.sees('改前');
    await chief.picture('audit-entry');
    await chief.press('导出');
    const [file] = await Promise.all([
      chief.page.waitForEvent('download'),
      chief.page.getByRole('menuitem', { name: 'CSV 文件' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('操作记录.csv');
    expect(readFileSync(await file.path(), 'utf8')).toMatch(
      /^\ufeff时间,谁,.*\r\n.*,chief,停用,staff\.disable,.*能登录：是 → 否/,
    );
    await chief.goto('/console/audit?actor=nobody');
    await chief.sees('没有这样的记录');
  });

  test('no page complained, and a reader of screens stumbles over nothing', () => {
    expect([...chief.complaints, ...desk.complaints]).toEqual([]);
  });
});

import { randomUUID } from 'node:crypto';
import { createPool, type Pool } from 'mysql2/promise';
import { addDays, businessDate, instantOf } from '../../apps/server/src/foundation/clock/shanghai.js';
import { Desk } from '../support/console-browser.js';
import { ConsoleService } from '../support/console-service.js';
import { Crowd } from '../support/crowd.js';
import { adminAt } from '../support/desk-account.js';
import { eventually } from '../support/eventually.js';
import { manyCommunities } from '../support/many-communities.js';
import { CONTACT } from '../support/neighbourhood.js';
import type { Service } from '../support/service.js';

/** 阳光花园, which both cover; 梧桐花园 is nobody's. */
const [HOME, ELSEWHERE] = ['310104003001', '310104004011'];
const TOMORROW = addDays(businessDate(new Date()), 1);

/** Somebody who looks after engineers: who they are, where and when they come, and who takes over. */
describe('engineers in the console', () => {
  let product: ConsoleService;
  let service: Service;
  let desk: Desk;
  let pool: Pool;
  let [zhao, qian] = ['', ''];

  beforeAll(async () => {
    product = await ConsoleService.start();
    ({ service } = product);
    const { browser } = product;
    for (const statement of manyCommunities()) await service.sql(statement);
    pool = createPool({ uri: service.env.DATABASE_OWNER_URL, timezone: 'Z' });
    const crowd = new Crowd(pool);
    [zhao, qian] = await crowd.engineers([[HOME], [HOME]], '净水器', [480, 1200]);
    await service.sql(`UPDATE engineer SET name = '赵师傅', employee_no = 'Z-1' WHERE id = ${zhao}`);
    await service.sql(`UPDATE engineer SET name = '钱师傅', employee_no = 'Q-1' WHERE id = ${qian}`);
    const item = await crowd.service(60, '净水器');
    const [{ token }] = await crowd.residents([HOME]);
    const wish = { serviceItemId: item, communityId: HOME, mode: 'only', engineerId: zhao, ...CONTACT };
    for (const minute of [600, 840]) {
      const answer = await fetch(`${service.origin}/api/bookings`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${token}`,
          'Idempotency-Key': randomUUID(),
        },
        body: JSON.stringify({ ...wish, start: instantOf(TOMORROW, minute).toISOString() }),
      });
      expect([answer.status, await answer.text()]).toEqual([201, expect.any(String)]);
    }
    desk = await Desk.open(browser, service.origin);
    await adminAt(desk, service);
  });
  afterAll(async () => {
    await pool?.end();
    await product?.close();
  });

  const part = (name: string) => desk.page.getByRole('tab', { name }).click();
  const bookings = () => service.sql('SELECT CAST(engineer_id AS CHAR) AS engineer FROM booking ORDER BY start_at');

  test('he sees who is public and what misses, and finds one by name and by what misses', async () => {
    await desk.goto('/console/engineers');
    await desk.sees('赵师傅');
    await desk.picture('engineers');
    await desk.page.keyboard.press('/');
    await desk.page.keyboard.type('赵');
    await desk.page.keyboard.press('Enter');
    await desk.page.waitForURL(/name=/);
    await desk.page.getByText('钱师傅').waitFor({ state: 'detached' });
    await desk.goto('/console/engineers?missing=shifts&name=赵');
    await desk.sees('没有符合条件的工程师');
  });

  test('he adds one, whose invitation is shown once', async () => {
    await desk.goto('/console/engineers');
    await desk.press('加一位工程师');
    await desk.press('加上，给他邀请');
    await desk.sees('请填姓名');
    await desk.fill('姓名', '孙师傅');
    await desk.fill('工号', 'Z-1');
    await desk.fill('入行日期', '2022-03-01');
    await desk.press('加上，给他邀请');
    await desk.sees('工号已存在');
    await desk.picture('engineer-add');
    await desk.fill('工号', 'S-1');
    await desk.press('加上，给他邀请');
    await desk.sees('给孙师傅的邀请');
    await desk.picture('engineer-invitation');
    await desk.page.keyboard.press('Escape');
    await desk.sees('孙师傅');
    await desk.sees('等他接受邀请');
  });

  test('an invitation that did not go out is sent from his page; he is there all the same', async () => {
    const lost = '**/api/console/engineers/*/invitations';
    await desk.page.route(lost, (route) => route.abort('internetdisconnected'));
    await desk.press('加一位工程师');
    await desk.fill('姓名', '李师傅');
    await desk.fill('工号', 'L-1');
    await desk.fill('入行日期', '2022-03-01');
    await desk.press('加上，给他邀请');
    await desk.sees('邀请没有发出去');
    await desk.page.unroute(lost);
    await desk.page.getByRole('link', { name: '李师傅' }).click();
    await part('邀请与二维码');
    await desk.press('给他邀请');
    await desk.sees('给李师傅的邀请');
    await desk.page.keyboard.press('Escape');
  });

  test('he edits one; what somebody else has changed meanwhile is shown, and nothing typed is lost', async () => {
    await desk.goto('/console/engineers');
    await desk.page.getByRole('link', { name: '赵师傅' }).press('Enter');
    await desk.page.getByRole('heading', { name: '赵师傅' }).waitFor();
    await desk.picture('engineer');
    await desk.press('修改');
    await desk.fill('头衔', '高级工程师');
    await service.sql(`UPDATE engineer SET about = '修了二十年' WHERE id = ${zhao}`);
    await desk.press('保存');
    await desk.sees('介绍：没有 → 修了二十年');
    await desk.picture('engineer-stale');
    await desk.press('保存');
    await desk.sees('高级工程师 · 工号 Z-1');
    await desk.press('改工作电话');
    await desk.fill('电话', '12');
    await desk.press('保存');
    await desk.page.getByRole('alert').locator('visible=true').last().waitFor();
    await desk.fill('电话', '13800138000');
    await desk.press('保存');
    await desk.sees('13800138000');
  });

  test('he gives communities by a pasted list, each line with its result, and takes one back', async () => {
    await desk.press('分配小区');
    await desk.page.getByText('贴一张单子').click();
    await desk.fill('名称或编码，一行一个', `阳光花园\n${ELSEWHERE}\n没有这样的村`);
    await desk.press('分配给他');
    await desk.sees('已经负责');
    await desk.sees('加上了');
    await desk.sees('没有找到');
    await desk.picture('engineer-pasted');
    await desk.page.getByRole('button', { name: '看过了' }).click();
    await desk.sees('梧桐花园');
    await desk.page.getByRole('button', { name: '收回梧桐花园' }).click();
    await desk.sees('从此不在梧桐花园的页面上');
    await desk.page
      .getByRole('dialog')
      .getByRole('button', { name: /收\s?回/ })
      .click();
    await desk.page.getByRole('button', { name: '收回梧桐花园' }).waitFor({ state: 'detached' });
    await desk.page.getByRole('button', { name: '收回阳光花园' }).click();
    await desk.page
      .getByRole('dialog')
      .getByRole('button', { name: /收\s?回/ })
      .click();
    await desk.sees('还有 2 个没做完的预约');
    await desk.picture('engineer-hanging');
    await desk.page
      .getByRole('dialog')
      .last()
      .getByRole('button', { name: /取\s?消/ })
      .click();
  });

  test('he changes the week; a day that is wrong says so', async () => {
    await part('排班');
    await desk.page.getByRole('button', { name: '周日加一段' }).click();
    await desk.press('保存排班');
    await desk.sees('周日：时间没有填完');
    await desk.picture('engineer-shifts');
    await desk.page.getByRole('button', { name: '去掉周日第 2 段' }).click();
    await desk.page.getByRole('button', { name: '去掉周日第 1 段' }).click();
    await desk.press('保存排班');
    await desk.page
      .getByText(/排班改好了|没做完的预约/)
      .first()
      .waitFor();
  });

  test('he has looked at his papers; his code is there to be printed', async () => {
    await part('照片与证件');
    await desk.press('记下已核实');
    await desk.sees(/看过他的身份证/);
    await desk.picture('engineer-papers');
    await part('邀请与二维码');
    await desk.page.getByRole('img', { name: '赵师傅的二维码' }).waitFor();
    await desk.picture('engineer-code');
  });

  test('he writes down time off: who gets what is shown before, and it can be taken back', async () => {
    await desk.goto(`/console/engineers/${qian}?part=away`);
    await desk.press('登记休假');
    await desk.fill('从', `${TOMORROW}T00:00`);
    await desk.fill('到', `${addDays(TOMORROW, 1)}T00:00`);
    await desk.sees('没有要改派的预约。');
    await desk.page.getByRole('dialog').getByRole('button', { name: '登记休假' }).click();
    await desk.page.getByRole('button', { name: /^撤销 .* 的休假/ }).click();
    await desk.sees('已经改派给别人的预约不会自己回来');
    await desk.page.getByRole('dialog').getByRole('button', { name: '撤销休假' }).click();
    await desk.sees('还没有休假');
  });

  test('he lets one go: the screen says who gets his bookings, and they get them', async () => {
    await desk.goto(`/console/engineers/${zhao}?part=away`);
    await desk.press('办理离岗');
    await desk.sees('2 个预约');
    await desk.page.getByRole('combobox', { name: '谁接替他（可不选）' }).click();
    await desk.page.getByTitle(/^钱师傅/).click();
    await desk.sees('2 个改派给别的师傅');
    await desk.press('离岗，不能撤回');
    await desk.sees('和他的姓名不一样');
    await desk.picture('engineer-leaving');
    expect(await bookings()).toEqual([{ engineer: zhao }, { engineer: zhao }]);
    await desk.fill('请输入“赵师傅”，确认他离岗', '赵师傅');
    await desk.press('离岗，不能撤回');
    await desk.sees('已离岗');
    await eventually(async () => expect(await bookings()).toEqual([{ engineer: qian }, { engineer: qian }]), 30_000);
    await desk.picture('engineer-left');
  });

  test('whom a booking is for is looked at by who says what for, and stands in the record', async () => {
    await desk.goto(`/console/communities/${HOME}?part=bookings`);
    await desk.press(/的联系方式$/);
    await desk.page.getByRole('radio', { name: '师傅找不到门' }).check();
    await desk.page.getByRole('dialog').getByRole('button', { name: /^看$/ }).click();
    await desk.sees(CONTACT.phone);
    await desk.sees(CONTACT.address);
    await desk.picture('community-contact');
    const seen = "SELECT JSON_VALUE(told, '$.purpose') AS purpose FROM audit_entry WHERE action = 'booking.reveal'";
    expect(await service.sql(seen)).toEqual([{ purpose: 'findDoor' }]);
  });

  test('no page complained, and a reader of screens stumbles over nothing', () => expect(desk.complaints).toEqual([]));
});

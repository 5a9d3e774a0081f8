import { FRIDAY } from '../support/days.js';
import { expectStatus } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { story } from '../support/story.js';

const NOTHING = {
  company: null,
  registrationNo: null,
  address: null,
  hotline: null,
  hotlineHours: null,
  deskLink: null,
  deskCorpId: null,
};
const ALL = {
  company: '千区家电服务有限公司',
  registrationNo: '91110000802100433B',
  address: '上海市徐汇区演示路 1 号',
  hotline: '010-0000 0000',
  hotlineHours: '每天 8:00–20:00',
  deskLink: 'https://work.weixin.qq.com/kfid/kfc0000000000000000',
  deskCorpId: 'ww0000000000000000',
};
const SHOWN = { ...ALL, hotline: '01000000000' };

describe('an operator says who the company is and how it is reached', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    return { operator: await world.operator(), second: await world.operator(), guest: world.anonymous() };
  });
  const change = (wish: object, who: Person = here.operator, key?: string) =>
    who.put('/api/console/brand', wish, key ? { key } : {});
  const shown = async () => expectStatus(await here.guest.get('/api/client-config'), 200).brand as object;
  const stale = { status: 409, body: { code: 'brand.stale' } };

  test('nothing is shown while nobody has said anything', async () => {
    expect(await shown()).toEqual(NOTHING);
    const blank = { ...NOTHING, version: 0, changedBy: null, changedAt: null };
    expect((await here.operator.get('/api/console/brand')).body).toEqual(blank);
  });

  test('what he says everybody reads, the number in the one form in which it is dialled', async () => {
    const said = expectStatus(await change({ version: 0, ...ALL }), 200);
    expect(said).toEqual({ ...SHOWN, version: 1, changedBy: expect.any(String) as string, changedAt: FRIDAY });
    expect(await shown()).toEqual(SHOWN);
  });

  test('a repeated tap changes nothing; who has not seen the newest is refused', async () => {
    const key = 'brand-change-once';
    const next = { version: 1, ...ALL, hotlineHours: '工作日 9:00–18:00' };
    expectStatus(await change(next, here.operator, key), 200);
    expect((await change(next, here.operator, key)).body).toMatchObject({ version: 2 });
    expect(await change({ version: 1, company: '别的公司' }, here.second)).toMatchObject(stale);
    expect(await change({ version: 7, company: '别的公司' }, here.second)).toMatchObject(stale);
    expect(await shown()).toMatchObject({ hotlineHours: '工作日 9:00–18:00' });
  });

  test('two at once: one of them holds, and every change is kept with who and when', async () => {
    const wishes = [here.operator, here.second].map((who, n) => change({ version: 2, company: `公司 ${n}` }, who));
    const statuses = (await Promise.all(wishes)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409]);
    const [rows] = await here.world.sql.query('SELECT version, changed_by, changed_at FROM brand ORDER BY version');
    expect((rows as { version: number }[]).map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  test('what he leaves out is not shown any more', async () => {
    expectStatus(await change({ version: 3 }), 200);
    expect(await shown()).toEqual(NOTHING);
  });

  test.each([
    ['a number that is none', { hotline: '12345' }],
    ['a company of invisible marks', { company: '\u200b' }],
    ['a company without end', { company: '千'.repeat(61) }],
    ['an address without end', { address: '千'.repeat(121) }],
    ['hours without end', { hotlineHours: '千'.repeat(41) }],
    ['a code with a wrong check sign', { registrationNo: '91110000802100433C' }],
    ['a link that is not encrypted', { deskLink: 'http://example.com/' }],
    ['a link that runs a script', { deskLink: 'javascript:alert(1)' }],
    ['a link with a password', { deskLink: 'https://a:b@example.com/' }],
    ['a link to no name', { deskLink: 'https://localhost/' }],
    ['a link without end', { deskLink: `https://example.com/${'a'.repeat(300)}` }],
    ['another mark in the id of 企业微信', { deskCorpId: 'ww-00000' }],
    ['no version', { version: undefined }],
  ])('%s is refused', async (_what, wrong) =>
    expect(await change({ version: 4, ...wrong })).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    }),
  );
});

import { DAY, NOON, Rig, SITE, type Body } from './support.js';

const path = 'pages/bind/index';
const second = (ms: number): number => Math.floor((NOON + ms) / 1000);

describe('links from a browser into WeChat', () => {
  let rig: Rig;
  beforeEach(() => (rig = new Rig()));
  afterEach(() => rig.app.close());
  const open = async (link: unknown, person?: string) =>
    rig.app.inject({ url: new URL(String(link)).pathname, cookies: person ? { sim_person: person } : {} });

  test('show that WeChat opens, and go on as the person chosen', async () => {
    const { url_link: link, ...rest } = await rig.urlLink({ path, query: 'scene=Ab12&x=(b)' });
    expect(rest).toEqual({ errcode: 0, errmsg: 'ok' });
    expect(link).toMatch(/^https:\/\/wechat\.example\/l\/[\w-]{11}$/);

    const target = `${SITE}/h5/${path}?scene=Ab12&amp;x=(b)`;
    expect((await open(link)).body).toContain('以谁的身份打开');
    const page = (await open(link, 'li')).body;
    expect(page).toContain('这里会打开微信');
    expect(page).toContain(`name="next" value="${target}"`);
    const onward = await rig.get('/sim/act-as', { person: 'li', next: target.replace('&amp;', '&') });
    expect(onward.headers.location).toBe(target.replace('&amp;', '&'));
  });

  test('lead home without a path', async () => {
    const { url_link: link } = await rig.urlLink({});
    expect((await open(link)).body).toContain('pages/community/index');
  });

  test.each<[string, Body, number]>([
    ['a page that is not released', { path: 'pages/none/index' }, 40165],
    ['parameters in the path', { path: `${path}?a=1` }, 40165],
    ['Chinese in the query', { path, query: 'a=千' }, 40212],
    ['1,025 characters of query', { path, query: 'a'.repeat(1025) }, 40212],
    ['an end in less than a minute', { path, expire_type: 0, expire_time: second(60_000) }, 85401],
    ['more than 30 days', { path, expire_type: 1, expire_interval: 31 }, 85401],
    ['a type without its end', { path, expire_type: 1 }, 85401],
    ['an unknown version', { path, env_version: 'beta' }, 40097],
  ])('are refused for %s', async (_case, body, errcode) => {
    expect(await rig.urlLink(body)).toMatchObject({ errcode });
  });

  test.each<[string, Body, number]>([
    ['a given second', { expire_type: 0, expire_time: second(2 * DAY) }, 2 * DAY],
    ['some days', { expire_type: 1, expire_interval: 3 }, 3 * DAY],
    ['30 days when nothing is said', {}, 30 * DAY],
  ])('end after %s', async (_case, body, ms) => {
    const { url_link: link } = await rig.urlLink({ path, ...body });
    rig.pass(ms - 1);
    expect((await open(link)).statusCode).toBe(200);
    rig.pass(1);
    const dead = await open(link);
    expect([dead.statusCode, dead.body.includes('链接已失效')]).toEqual([404, true]);
  });
});

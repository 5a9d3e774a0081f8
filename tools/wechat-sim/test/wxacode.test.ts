import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readQr } from './qr-reader.js';
import { MINI, MINUTE, Rig, type Body } from './support.js';

const longest = 'A'.repeat(32);
const page = 'pages/bind/index';

describe('mini-program codes', () => {
  let rig: Rig;
  beforeEach(() => (rig = new Rig()));
  afterEach(() => rig.app.close());

  test.each([
    ['a short scene', 'e=Ab12Cd34'],
    ['the longest scene', longest],
    ['digits', '12345678901234567890'],
    ['every sign allowed', "!#$&'()*+,/:;=?@-._~"],
  ])('can be scanned: %s', async (_case, scene) => {
    const answer = await rig.wxacode({ scene, page });
    expect(answer.headers['content-type']).toBe('image/png');
    expect(readQr(answer.rawPayload)).toBe(`weapp://${MINI.appid}/${page}?scene=${scene}`);
  });

  test('lead home without a page', async () => {
    expect(readQr((await rig.wxacode({ scene: 'a' })).rawPayload)).toContain('/pages/community/index?scene=a');
  });

  test.each<[string, unknown, number]>([
    ['33 characters', { scene: `${longest}A`, page }, 40169],
    ['an empty scene', { scene: '', page }, 40169],
    ['no scene', { page }, 40169],
    ['a scene of Chinese', { scene: '千区', page }, 40169],
    ['a percent sign', { scene: 'e%3D2', page }, 40169],
    ['a space', { scene: 'a b', page }, 40169],
    ['a number for a scene', { scene: 12, page }, 40169],
    ['a form', 'scene=a&page=b', 40169],
    ['no body', '', 44002],
    ['a page that is not released', { scene: 'a', page: 'pages/none/index' }, 41030],
    ['a leading slash', { scene: 'a', page: `/${page}` }, 41030],
    ['parameters in the page', { scene: 'a', page: `${page}?a=1` }, 41030],
    ['too narrow', { scene: 'a', page, width: 279 }, 40097],
    ['too wide', { scene: 'a', page, width: 1281 }, 40097],
    ['a colour out of range', { scene: 'a', page, line_color: { r: 256, g: 0, b: 0 } }, 40097],
    ['an unknown version', { scene: 'a', page, env_version: 'beta' }, 40097],
  ])('are refused for %s', async (_case, body, errcode) => {
    expect((await rig.wxacode(body)).json()).toMatchObject({ errcode });
  });

  test('name any page when it is not to be checked', async () => {
    const answer = await rig.wxacode({ scene: 'a', page: 'pages/none/index', check_path: false });
    expect(answer.headers['content-type']).toBe('image/png');
  });

  test('are limited per minute', async () => {
    const small = new Rig({
      limits: { getwxacodeunlimit: [{ per: 'minute', max: 2, refusal: 'minuteQuotaReached' }] },
    });
    const ask = async (): Promise<number> => (await small.wxacode({ scene: 'a', page })).statusCode;
    await ask();
    await ask();
    expect((await small.wxacode({ scene: 'a', page })).json()).toMatchObject({ errcode: 45009 });
    small.pass(MINUTE);
    expect((await small.wxacode({ scene: 'a', page })).headers['content-type']).toBe('image/png');
    await small.app.close();
  });

  test('follow the built app.json as soon as there is one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wechat-sim-'));
    const appJsonPath = join(folder, 'app.json');
    const built = new Rig({ appJsonPath });
    const errcode = async (asked: string): Promise<unknown> =>
      built
        .wxacode({ scene: 'a', page: asked })
        .then((answer) => (answer.headers['content-type'] === 'image/png' ? 0 : answer.json<Body>().errcode));
    expect(await errcode(page)).toBe(0);

    writeFileSync(
      appJsonPath,
      JSON.stringify({ pages: ['pages/my/index'], subPackages: [{ root: 'pages/invite/', pages: ['index'] }] }),
    );
    expect([await errcode(page), await errcode('pages/my/index'), await errcode('pages/invite/index')]).toEqual([
      41030, 0, 0,
    ]);
    writeFileSync(appJsonPath, '{ "pages": [');
    expect(await errcode('pages/my/index')).toBe(0);
    await built.app.close();
    rmSync(folder, { recursive: true });
  });
});

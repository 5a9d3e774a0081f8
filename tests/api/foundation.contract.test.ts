import { World } from '../support/world.js';

const PAGE = '/api/docs';

describe('people read the contract at /api/docs', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  test('the page and everything it loads are there, of the type that a strict browser wants', async () => {
    const page = await world.anonymous().get(PAGE);
    expect(page.status).toBe(200);
    const assets = [...(page.body as string).matchAll(/<(script src|link rel="stylesheet".*? href)="([^"]+)"/g)];
    expect(assets.length).toBeGreaterThanOrEqual(4);
    for (const [, kind, address] of assets) {
      const asset = await world.anonymous().get(new URL(address, `http://127.0.0.1${PAGE}`).pathname);
      expect([address, asset.status]).toEqual([address, 200]);
      expect(asset.headers['content-type']).toContain(kind.startsWith('script') ? 'javascript' : 'css');
    }
  });

  test('no script stands in the page: the policy would not run it', async () => {
    const { body, headers } = await world.anonymous().get(PAGE);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(body).not.toMatch(/<script(?! src=)/);
    expect(body).not.toMatch(/\son\w+=/);
  });

  test('it shows the contract that is committed', async () => {
    const { body } = await world.anonymous().get(`${PAGE}-json`);
    expect(body.paths['/api/bookings'].post.summary).toBe('预约');
    expect(body.components.schemas.ErrorCode.enum).toContain('schedule.slotTaken');
  });
});

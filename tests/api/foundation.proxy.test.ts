import { World } from '../support/world.js';

/** The address of the proxy is that of the connection; it appends whom it saw. */
const seen = (saw: string, written: string) => ({
  remoteAddress: '10.0.0.1',
  headers: { 'x-forwarded-for': `${written}, ${saw}` },
});

describe('whose address counts behind a proxy', () => {
  let world: World;
  beforeAll(async () => (world = await World.create({ TRUST_PROXY: 'true', RATE_LIMIT: '10' })));
  afterAll(() => world.close());

  const ask = (saw: string, written: string) => world.anonymous().get('/api/services', seen(saw, written));

  test('that which the proxy saw, whatever its client has written before', async () => {
    for (let n = 0; n < 10; n++) expect((await ask('203.0.113.9', `198.51.100.${n}`)).status).not.toBe(429);
    expect((await ask('203.0.113.9', '198.51.100.99')).status).toBe(429);
    expect((await ask('198.51.100.1', '203.0.113.9')).status).not.toBe(429);
  });
});

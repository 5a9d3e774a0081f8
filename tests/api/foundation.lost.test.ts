import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { World } from '../support/world.js';

const HTML = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };
const LOST = '/h5/pages/not-found/index';

describe('an address that leads nowhere', () => {
  let world: World;
  let bare: World;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'qianqu-h5-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>千区</title>');
    [world, bare] = [await World.create({ H5_DIR: folder }), await World.create()];
  });
  afterAll(() => Promise.all([world.close(), bare.close()]));

  test.each([
    '/nope',
    '/h5/%E0%A4%A',
    '/%E0%A4%A',
    '/h5/%',
    '/h5/js/old.js',
    '/nope/nothing.html',
    `/${'x'.repeat(300)}`,
  ])('a browser that asks for the page %s is shown one that says so', async (url) => {
    const answer = await world.anonymous().get(url, HTML);
    expect(answer).toMatchObject({ status: 302, headers: { location: LOST } });
    expect((await world.anonymous().get(LOST, HTML)).status).toBe(200);
  });

  test.each([
    ['a program', '/nope', {}],
    ['a program, malformed', '/h5/%E0%A4%A', { headers: { accept: '*/*' } }],
    ['whoever asks the API', '/api/nope', HTML],
    ['whoever asks the API, malformed', '/api/%E0%A4%A', HTML],
  ])('%s reads an error', async (_who, url, extra) => {
    const answer = await world.anonymous().get(url, extra);
    expect(answer.body).toMatchObject({ message: expect.stringMatching(/[\u4e00-\u9fff]/) });
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  test('where there is no client everybody reads an error', async () => {
    expect(await bare.anonymous().get('/nope', HTML)).toMatchObject({
      status: 404,
      body: { code: 'request.notFound' },
    });
  });
});

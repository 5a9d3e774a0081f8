import { rowsOf } from '../support/database-facts.js';
import { World } from '../support/world.js';

describe('a resident sets up the product', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  test('large letters stay large, on every device of his', async () => {
    const resident = await world.resident();
    expect(await resident.put('/api/me/preferences', { largeFont: true })).toMatchObject({
      status: 200,
      body: { largeFont: true },
    });
    const tablet = await world.login(resident.name);
    expect((await tablet.get('/api/me')).body.largeFont).toBe(true);
    await tablet.put('/api/me/preferences', { largeFont: false });
    expect((await resident.get('/api/me')).body.largeFont).toBe(false);
  });

  test.each([['true'], [1], [null], [[true]], [undefined]])('%p is neither large nor small', async (largeFont) => {
    const resident = await world.resident();
    expect(await resident.put('/api/me/preferences', { largeFont })).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    });
  });

  test('twenty first settings at once make one resident', async () => {
    const resident = await world.resident();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => resident.put('/api/me/preferences', { largeFont: i % 2 === 0 })),
    );
    expect(answers.filter((answer) => answer.status !== 200)).toEqual([]);
    const { id } = (await resident.get('/api/me')).body;
    expect(await rowsOf(world, 'SELECT COUNT(*) AS n FROM resident WHERE id = ?', [id])).toEqual([{ n: '1' }]);
  });
});

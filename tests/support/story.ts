import { World } from './world.js';

/**
 * A world of its own for the tests of a story, and what stands in it when they begin. It is made before them and closed after
 * them: no story needs another. Read it only while a test runs.
 */
export function story<Scene extends object>(
  begin: (world: World) => Promise<Scene>,
  settings: Parameters<typeof World.create>[0] = {},
): Scene & { world: World } {
  const here = {} as Scene & { world: World };
  let world: World;
  beforeAll(async () => {
    world = await World.create(settings);
    Object.assign(here, { world }, await begin(world));
  });
  afterAll(() => world.close());
  return here;
}

// The built server, loaded once for every test file of a worker. Jest gives each file modules of its own; loading the whole
// application anew for each took longer than most of their tests.
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const require = createRequire(import.meta.url);
const server = join(root, 'apps/server/');

/** The module behind a path of the sources, or of a package, as programs outside of Jest get it. */
export function outside(path) {
  if (!path.startsWith(server)) return require(path);
  return require(join(server, 'dist', relative(server, path).replace(/\.ts$/, '.js')));
}

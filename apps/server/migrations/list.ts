import { Community1763700000001 } from './0001-community.js';
import { Core1763700000002 } from './0002-core.js';

/** In the order they run. Explicit, so that the compiled server, the tests and the tools use the same list. */
export const migrations = [Community1763700000001, Core1763700000002];

import type { Place, Target } from '../phone.js';
import { TARGET, type TargetName } from './abilities.js';
import { devtoolsTarget } from './devtools.js';
import { h5Target } from './h5.js';
import { hostTarget } from './host.js';

const TARGETS: Record<TargetName, (place: Place) => Promise<Target>> = {
  host: hostTarget,
  h5: h5Target,
  devtools: devtoolsTarget,
};

/** The kind of phone that JOURNEY_TARGET names. */
export const openTarget = (place: Place): Promise<Target> => TARGETS[TARGET](place);

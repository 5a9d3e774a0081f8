import { catalogErrors } from '../catalog/catalog.errors.js';
import { communityErrors } from '../community/community.errors.js';
import { engineerErrors } from '../engineer/engineer.errors.js';
import { scheduleErrors } from '../schedule/schedule.errors.js';
import { dispatchErrors } from './dispatch.errors.js';

/** Why nobody can be asked: there is no such service or place, or the engineer of the wish does not serve there. */
export const NO_OFFER = [
  catalogErrors.unknown,
  catalogErrors.withdrawn,
  communityErrors.unknown,
  dispatchErrors.engineerNeeded,
  dispatchErrors.engineerCannot,
  engineerErrors.unknown,
  engineerErrors.gone,
];

/** Why nobody can come then: what the rules of an engineer's time say. */
export const NO_TIME = [
  scheduleErrors.offGrid,
  scheduleErrors.past,
  scheduleErrors.tooFarAhead,
  scheduleErrors.outsideShift,
  scheduleErrors.timeOff,
  scheduleErrors.slotTaken,
];

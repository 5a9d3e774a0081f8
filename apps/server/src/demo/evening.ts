import { minuteOfDay } from '../foundation/clock/shanghai.js';

/** From here on nobody can book for the same day any more (the engineers of the demo end at 20:00): nobody could set out, arrive and finish. */
const LAST_PLAYABLE_MINUTE = 18 * 60 + 30;

/** Whether the demo needs a job that begins now, for its story to be played to the end. */
export const isEvening = (now: Date): boolean => minuteOfDay(now) >= LAST_PLAYABLE_MINUTE;

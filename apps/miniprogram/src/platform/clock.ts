import { headerOf } from './header-of';
import { ServerClock } from './server-clock';

/** By the phone's own clock: for how long something took, never for what day it is. */
export const deviceMs = () => Date.now();

const clock = new ServerClock(deviceMs);

/** The time: that of the server, which decides what is today and what is over. */
export const serverNow = () => clock.now();

/** The same, or null before the server has told it. */
export const knownNow = () => (clock.isKnown ? clock.now() : null);

/** The header in which every answer of the server tells its time. */
const HEADER = 'x-server-time';

/** Takes over what the headers of an answer tell. */
export function followAnswer(headers: Record<string, string>, asked: number) {
  clock.follow(headerOf(headers, HEADER), asked, deviceMs());
}

export const onTimeSet = (tell: () => void) => clock.onSet(tell);

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

/** Takes over what the headers of an answer tell; some phones change the case of their names. */
export function followAnswer(headers: Record<string, string>, asked: number) {
  const name = Object.keys(headers).find((each) => each.toLowerCase() === HEADER);
  clock.follow(name && headers[name], asked, deviceMs());
}

export const onTimeSet = (tell: () => void) => clock.onSet(tell);

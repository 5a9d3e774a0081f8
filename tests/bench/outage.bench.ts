// npm run bench -- outage [--residents 1000] [--minutes 10]
// WeChat answers nothing but 502 for ten minutes while a community hears of two visits and phones elsewhere book: what
// bookings feel of it, and how long it takes until every push that waited is out.
import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, businessDate } from '../../apps/server/src/foundation/clock/shanghai.js';
import { Deployment } from '../chaos/deployment.js';
import { Crowd } from '../support/crowd.js';
import { announceTo, askSim, deliveryStates, reachableCrowd } from '../support/reachable-crowd.js';
import { bookingLoad } from './fanout.bookings.js';
import { atMost } from './goal.js';
import { option } from './option.js';
import { percentile } from './page.report.js';

const SHARE = 0.999;
const DRAIN_SECONDS = 300;
/** What an outage may add to a booking. */
const ADDED_MS = 50;
const IDLE_SECONDS = 60;
/** As many as twenty engineers have hours for within two weeks. */
const PER_SECOND = 3;

/** Phones that book at a steady pace, in a community that nobody is told of. */
async function elsewhere(deployment: Deployment, crowd: Crowd, seconds: number) {
  const [community] = await crowd.communities(1);
  const service = await crowd.service(60, '净水器');
  const engineers = await crowd.engineers(Array(20).fill([community]), '净水器', [480, 1080]);
  const bookers = await crowd.residents(Array<string>(seconds * (PER_SECOND + 1)).fill(community));
  return bookingLoad(Number(new URL(deployment.origin).port), { service, community, engineers, bookers }, PER_SECOND);
}

/** Seconds until so many pushes have come to their end. */
async function drained(deployment: Deployment, residents: number): Promise<number> {
  for (const began = Date.now(); ; await sleep(250)) {
    const { waiting = 0, sending = 0 } = await deliveryStates(deployment, 'wechat');
    const seconds = (Date.now() - began) / 1000;
    if (waiting + sending <= residents * (1 - SHARE)) return seconds;
    if (seconds > 2 * DRAIN_SECONDS) throw new Error(`${waiting + sending} still wait after ${seconds} s`);
  }
}

function line(name: string, ms: number[], idle: number[]): void {
  const [p50, p99] = [0.5, 0.99].map((share) => percentile(ms, share));
  const added = [p50 - percentile(idle, 0.5), p99 - percentile(idle, 0.99)];
  console.log(
    `  ${name}  n ${ms.length}  p50 ${p50.toFixed(1)} ms (${added[0].toFixed(1)} more)  p99 ${p99.toFixed(1)} ms (${added[1].toFixed(1)} more, ${atMost(added[1], ADDED_MS)})`,
  );
}

const residents = option('residents', 1000);
const minutes = option('minutes', 10);
const deployment = await Deployment.start();
const worker = deployment.startWorker();
try {
  const everybody = new Crowd(deployment.sql);
  const crowd = await reachableCrowd(deployment, everybody, { count: residents, tickets: 2 });
  const book = await elsewhere(deployment, everybody, minutes * 60 + IDLE_SECONDS + 10);
  await book(5);
  const idle = await book(IDLE_SECONDS);
  await askSim(deployment, 'POST', '/sim/faults', { api: '*', kind: 'http502', times: 100_000 });
  const today = businessDate(new Date());
  await announceTo(deployment, crowd, addDays(today, 1));
  await announceTo(deployment, crowd, addDays(today, 2));
  const during = await book(minutes * 60);
  const before = await deliveryStates(deployment, 'wechat');
  await askSim(deployment, 'DELETE', '/sim/faults');
  const seconds = await drained(deployment, 2 * residents);
  const after = await deliveryStates(deployment, 'wechat');
  console.log(`\n${residents} residents hear of two visits; WeChat answers 502 for ${minutes} minutes; one worker`);
  console.log('bookings elsewhere, three a second');
  line('before    ', idle, idle);
  line('meanwhile ', during, idle);
  console.log(`pushes at its end: ${JSON.stringify(before)}`);
  console.log(
    `${SHARE * 100} % of them are out ${seconds.toFixed(1)} s after WeChat is back, ${atMost(seconds, DRAIN_SECONDS)}: ${JSON.stringify(after)}`,
  );
} finally {
  await worker.stop();
  await deployment.close();
}

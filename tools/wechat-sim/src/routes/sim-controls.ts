import type { FastifyInstance } from 'fastify';
import { readFault } from '../faults.js';
import { SimRefusal } from '../sim-refusal.js';
import type { App, World } from '../world.js';
import { apiNames } from './platform.js';

const MAX_ADVANCE_MS = 400 * 86_400_000;

/** Faults, time, tokens, and what was called. */
export function simControlRoutes(world: World) {
  const tokenView = (label: string, { appid }: App) => {
    const token = world.tokens.currentOf(appid);
    return { label, appid, secondsLeft: token ? world.tokens.secondsLeft(token) : null };
  };
  const clockView = () => ({ now: new Date(world.clock.now()).toISOString(), advancedMs: world.clock.advancedMs });

  return async (app: FastifyInstance): Promise<void> => {
    app.get('/sim/calls', async () => ({
      simulated: true,
      calls: world.calls.latest(),
      totals: world.calls.totals(),
      quotas: world.quotas.uses(),
      faults: world.faults.list(),
      tokens: [tokenView('小程序', world.miniProgram), tokenView('公众号', world.officialAccount)],
      clock: clockView(),
      apis: apiNames,
      miniProgramUrl: world.targets.miniProgramUrl ?? null,
    }));
    app.get('/sim/faults', async () => ({ faults: world.faults.list() }));
    app.post('/sim/faults', async (request) => {
      world.faults.add(readFault(request.body, apiNames));
      return { faults: world.faults.list() };
    });
    app.delete('/sim/faults', async () => {
      world.faults.clear();
      return { faults: [] };
    });
    app.post('/sim/expire-token', async () => ({ expired: world.tokens.expireAll() }));
    app.get('/sim/clock', async () => clockView());
    app.post<{ Body: { advanceMs?: unknown } }>('/sim/clock', async (request) => {
      const advanceMs = request.body?.advanceMs;
      if (typeof advanceMs !== 'number' || !(advanceMs >= 0 && advanceMs <= MAX_ADVANCE_MS)) {
        throw new SimRefusal(400, 'advanceMs: 0 or more milliseconds; time never runs back');
      }
      world.clock.advance(advanceMs);
      world.pushes.hurry(advanceMs);
      return clockView();
    });
  };
}

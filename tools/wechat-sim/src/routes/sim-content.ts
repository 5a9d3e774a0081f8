import type { FastifyInstance } from 'fastify';
import { readMessageServer } from '../message-server.js';
import { SimRefusal } from '../sim-refusal.js';
import type { World } from '../world.js';

const MOST_AT_ONCE = 20;

interface RepeatBody {
  times?: unknown;
  traceId?: unknown;
}

/** What the next checks say, when verdicts of pictures come, and where they are pushed. */
export function simContentRoutes(world: World) {
  const { verdicts, pushes } = world;
  const view = () => ({ simulated: true, ...verdicts.view(), server: serverView(world), pushes: pushes.latest() });

  return async (app: FastifyInstance): Promise<void> => {
    app.get('/sim/verdicts', async () => view());
    app.post('/sim/verdicts', async (request) => {
      verdicts.choose(request.body);
      return view();
    });
    app.delete('/sim/verdicts', async () => {
      verdicts.clear();
      return view();
    });
    app.post<{ Body: { delayMs?: unknown } }>('/sim/verdicts/delay', async (request) => {
      verdicts.setDelay(request.body?.delayMs);
      return view();
    });
    app.post('/sim/message-server', async (request) => {
      const server = readMessageServer(request.body, world.miniProgram.appid);
      const { verify = true } = request.body as { verify?: unknown };
      if (verify !== false && !(await pushes.verify(server))) throw new SimRefusal(409, 'Token 验证失败');
      pushes.server = server;
      return { server: serverView(world) };
    });
    app.delete('/sim/message-server', async () => {
      pushes.server = null;
      return { server: null };
    });
    app.post<{ Body: RepeatBody }>('/sim/message-server/repeat', async (request) => {
      const { times = 1, traceId } = request.body ?? {};
      if (typeof times !== 'number' || !Number.isInteger(times) || times < 1 || times > MOST_AT_ONCE)
        throw new SimRefusal(400, `times is 1 to ${MOST_AT_ONCE}`);
      if (traceId !== undefined && typeof traceId !== 'string') throw new SimRefusal(400, 'traceId is a text');
      return { attempts: await pushes.repeat(times, traceId) };
    });
    // Somebody opens the mini-program that he is signed in to: no login, but a visit.
    app.post<{ Body: { person?: string; away?: boolean } }>('/sim/visits', async (request) => {
      const person = world.people.find(request.body?.person);
      if (!person) throw new SimRefusal(404, 'no such person');
      if (request.body.away === true) world.visits.forget(person.id);
      else world.visits.note(person.id);
      return { person: person.id, recent: world.visits.recent(person.id) };
    });
  };
}

/** Token and key stay inside. */
function serverView({ pushes }: World) {
  if (!pushes.server) return null;
  const { url, mode, format } = pushes.server;
  return { url, mode, format };
}

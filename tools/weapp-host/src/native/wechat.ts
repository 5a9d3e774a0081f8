import type { FastifyInstance } from 'fastify';

/** Questions to WeChat's own servers, which the simulator plays. */
const ASKED = ['login-code', 'phone-code'];
/** What the user decided in WeChat; a simulator that keeps no such list is none the wiser. */
const TOLD = ['subscriptions', 'payments'];

/** That somebody opens the mini-program: WeChat sees it itself, and checks texts only of whom it has seen of late. */
const SEEN = 'visits';

export function wechatRoutes(sim: string) {
  return async (app: FastifyInstance): Promise<void> => {
    app.post(`/native/wechat/${SEEN}`, async (request) => {
      const answer = await post(`${sim}/sim/${SEEN}`, request.body);
      return { known: answer.status === 200 };
    });
    for (const name of [...ASKED, ...TOLD])
      app.post(`/native/wechat/${name}`, async (request, reply) => {
        const answer = await post(`${sim}/sim/${name}`, request.body);
        if (answer.status === 404 && TOLD.includes(name)) return { known: false };
        return reply.code(answer.status).type('application/json').send(answer.text);
      });
  };
}

async function post(url: string, body: unknown): Promise<{ status: number; text: string }> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    });
    return { status: answer.status, text: await answer.text() };
  } catch (error) {
    return { status: 502, text: JSON.stringify({ message: `the simulator does not answer: ${String(error)}` }) };
  }
}

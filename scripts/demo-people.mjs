// What the people of the simulator do before anybody plays them, as in real life: engineers open their invitations and accept
// them, and in the evening a resident has an engineer.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Accepting twice changes nothing: a used invitation is skipped. */
export async function acceptInvitations({ origin, sim, demoFile }) {
  const { engineers } = JSON.parse(readFileSync(demoFile, 'utf8'));
  for (const { person, invitation } of engineers.filter((engineer) => engineer.invitation)) {
    const { code } = await post(`${sim}/sim/login-code`, { person });
    const { token } = await post(`${origin}/api/sessions/wechat-mini`, { code });
    const answer = await send(`${origin}/api/engineer-invitations/${invitation}/acceptance`, {}, token);
    if (!answer.ok && answer.status !== 410)
      throw new Error(`Invitation of ${person}: ${answer.status} ${await answer.text()}`);
  }
}

/** Whose job it is that begins in the evening: one of the start page, bound to the first engineer if she has nobody yet. */
export async function eveningResident({ origin, sim, demoFile }) {
  const { engineers, communityId } = JSON.parse(readFileSync(demoFile, 'utf8'));
  const { code } = await post(`${sim}/sim/login-code`, { person: 'resident-chen' });
  const { token } = await post(`${origin}/api/sessions/wechat-mini`, { code });
  const me = await (await send(`${origin}/api/me`, undefined, token)).json();
  if (!me.butler) {
    const bound = await send(`${origin}/api/bindings`, { code: engineers[0].code, communityId }, token);
    if (!bound.ok) throw new Error(`A resident of the evening: ${bound.status} ${await bound.text()}`);
  }
  return { id: me.id, name: '陈奶奶' };
}

async function post(url, body) {
  const answer = await send(url, body);
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

function send(url, body, token) {
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  const method = body ? 'POST' : 'GET';
  return fetch(url, { method, headers, body: body && JSON.stringify(body), signal: AbortSignal.timeout(15_000) });
}

// Joins the simulated WeChat accounts of the demo engineers: each opens his invitation and accepts it, as in real life.
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
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(15_000) });
}

import { api, Refusal } from './api.js';
import type { System } from './system.js';

/** Asks WeChat's servers, which the simulator plays, in the name of the person of this phone. */
export async function askWechat<Answer>({ phone }: System, name: string, more: object = {}): Promise<Answer> {
  const { online, person } = phone.settings;
  if (!online) throw new Refusal('network error', { errno: 600001 });
  const response = await fetch(`/native/wechat/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person, ...more }),
  });
  if (!response.ok) throw new Refusal(`system error: ${await response.text()}`);
  return (await response.json()) as Answer;
}

export function login(system: System): Record<string, unknown> {
  let loggedIn = false;
  return {
    login: api('login', async () => {
      const { code } = await askWechat<{ code: string }>(system, 'login-code');
      loggedIn = true;
      return { code };
    }),
    checkSession: api('checkSession', () => {
      if (!loggedIn) throw new Refusal('session time out, need relogin');
    }),
  };
}

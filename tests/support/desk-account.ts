import { Secret, TOTP } from 'otpauth';
import type { Desk } from './console-browser.js';
import type { Service } from './service.js';

const PASSWORD = '桂花树今年开得真早呀朋友';

/** An administrator of a service in use, who has signed in at his desk. How he gets there is the journey of the first day. */
export async function adminAt(desk: Desk, service: Service): Promise<void> {
  const { said } = service.staff('create-admin', 'chief', '王经理');
  const token = new URL(/http\S+/.exec(said)![0]).hash.slice(1);
  const post = async (path: string, body: object) => {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
    const answer = await fetch(`${service.origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await answer.json()) as { seed: string; recoveryCodes: string[] };
  };
  const { seed } = await post('/api/staff-links/open', { token });
  const code = new TOTP({ secret: Secret.fromBase32(seed), digits: 6, period: 30 }).generate();
  const { recoveryCodes } = await post('/api/staff-links/use', { token, password: PASSWORD, code });
  await desk.goto('/console/sign-in');
  await desk.fill('用户名', 'chief');
  await desk.fill('密码', PASSWORD);
  await desk.fill('验证码', recoveryCodes[0]);
  await desk.press('登录');
  await desk.sees('王经理');
}

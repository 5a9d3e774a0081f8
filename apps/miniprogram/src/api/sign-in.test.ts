import { LoginNeedsWechat, type Credential } from '../platform/credential';
import type { HttpAnswer } from '../platform/transport';
import { createSignIn } from './sign-in';

const credential: Credential = { route: 'wechat-mini', body: { code: 'c' } };
const session = { token: 't', accountId: '1', expiresAt: '2027-01-01T00:00:00.000Z', roles: ['resident'] };

function signIn(answer: HttpAnswer, obtain: () => Promise<Credential> = async () => credential, rests = false) {
  const send = jest.fn(async () => answer);
  const keep = jest.fn();
  const run = createSignIn({ base: '', timeoutMs: 1, send, obtainCredential: obtain, keep, rests: () => rests });
  return { run, send, keep };
}

describe('signing in silently', () => {
  test('trades the credential for a session and keeps it', async () => {
    const { run, send, keep } = signIn({ status: 201, body: session });
    await expect(run()).resolves.toEqual(session);
    expect(send).toHaveBeenCalledWith(
      expect.objectContaining({ url: '/api/sessions/wechat-mini', body: { code: 'c' } }),
    );
    expect(keep).toHaveBeenCalledWith(session);
  });

  test('requests that come meanwhile share one attempt', async () => {
    const { run, send } = signIn({ status: 201, body: session });
    await Promise.all([run(), run(), run()]);
    expect(send).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['the browser is not WeChat', async () => Promise.reject(new LoginNeedsWechat()), false, 'client.needsWechat'],
    ['WeChat gave no code', async () => Promise.reject(new Error('login:fail')), false, 'client.offline'],
    ['the user has logged out', async () => credential, true, 'client.signedOut'],
    ['the server refused the code', async () => credential, false, 'auth.badCode'],
  ])('fails when %s', async (_when, obtain, rests, code) => {
    const { run } = signIn({ status: 400, body: { code: 'auth.badCode', message: '请重试' } }, obtain, rests);
    await expect(run()).rejects.toMatchObject({ code });
  });
});

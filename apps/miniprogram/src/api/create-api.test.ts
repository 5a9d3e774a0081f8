import { NoAnswer, type HttpAnswer, type HttpRequest } from '../platform/transport';
import { ApiError } from './api-error';
import { createApi } from './create-api';
import type { Session } from './contract';

const session = (token: string): Session => ({
  token,
  accountId: '1',
  expiresAt: '2027-01-01T00:00:00.000Z',
  roles: ['resident'],
});
const ok = { status: 200, body: { id: '1' } };
const lost = new NoAnswer('offline');
const expired = { status: 401, body: { code: 'auth.required', message: '请重新登录' } };

function client(answers: (HttpAnswer | NoAnswer)[], stored: Session | null = session('old')) {
  const sent: HttpRequest[] = [];
  let held = stored;
  const api = createApi({
    base: 'https://h',
    timeoutMs: 15_000,
    send: async (request) => {
      sent.push(request);
      const answer = answers[sent.length - 1];
      if (answer instanceof NoAnswer) throw answer;
      return answer;
    },
    session: () => held,
    signIn: async () => (held = session('new')),
    dropSession: () => (held = null),
  });
  return { api, sent };
}

const tokens = (sent: HttpRequest[]) => sent.map((request) => request.headers.Authorization);

/** Checked by the compiler: the contract decides what may be asked and how. */
export async function contractHolds() {
  const { api } = client([]);
  const { residencies } = await api('GET /api/me', {});
  const name: string | undefined = residencies[0]?.name;
  // @ts-expect-error there is no such request
  await api('GET /api/nothing', {});
  // @ts-expect-error the path needs an id
  await api('GET /api/communities/{id}/page', {});
  // @ts-expect-error the body needs a community
  await api('POST /api/me/communities', { body: {} });
  // @ts-expect-error a position has two numbers
  await api('GET /api/communities/nearby', { query: { lat: 1 } });
  // @ts-expect-error nothing is answered with this code
  if (new ApiError('engineer.gone', '').code === 'engineer.left') return;
  return name;
}

describe('the client', () => {
  test('signs in before the first request that needs it', async () => {
    const { api, sent } = client([ok], null);
    await api('GET /api/me', {});
    expect(tokens(sent)).toEqual(['Bearer new']);
  });

  test('opens no session for what anybody may see', async () => {
    const { api, sent } = client([ok], null);
    await api('GET /api/communities/{id}/page', { path: { id: '7' } });
    expect(sent[0]).toMatchObject({ url: 'https://h/api/communities/7/page', headers: {} });
  });

  test('a link without what it is about asks for nothing', async () => {
    const { api, sent } = client([ok]);
    await expect(api('GET /api/visits/{id}', { path: { id: '' } })).rejects.toMatchObject({ code: 'client.badLink' });
    expect(sent).toEqual([]);
  });

  test('renews an ended session once and keeps the key', async () => {
    const { api, sent } = client([expired, ok]);
    await api('POST /api/me/communities', { body: { communityId: '7' }, key: 'k'.repeat(16) });
    expect(tokens(sent)).toEqual(['Bearer old', 'Bearer new']);
    expect(sent.map((request) => request.headers['Idempotency-Key'])).toEqual(['k'.repeat(16), 'k'.repeat(16)]);
  });

  test('does not renew a second time', async () => {
    const { api, sent } = client([expired, expired]);
    await expect(api('GET /api/me', {})).rejects.toMatchObject({ code: 'auth.required', status: 401 });
    expect(sent).toHaveLength(2);
  });

  test('repeats a lost write once under the same key', async () => {
    const { api, sent } = client([lost, ok]);
    await api('DELETE /api/me/butler', {});
    expect(sent).toHaveLength(2);
    expect(sent[0].headers['Idempotency-Key']).toBe(sent[1].headers['Idempotency-Key']);
  });

  test.each([
    ['offline', new NoAnswer('offline'), 'client.offline'],
    ['too slow', new NoAnswer('timeout'), 'client.timeout'],
    ['a proxy page', { status: 502, body: null }, 'http.502'],
    [
      'the server said no',
      { status: 409, body: { code: 'binding.coolDown', message: '明天再换' } },
      'binding.coolDown',
    ],
  ])('names the fault: %s', async (_what, answer, code) => {
    const { api } = client([answer]);
    await expect(api('GET /api/me', {})).rejects.toMatchObject({ code, message: expect.stringMatching(/[一-龥]/) });
  });
});

import type { PhotoRequest } from '../platform/send-photo';
import { NoAnswer, type HttpAnswer } from '../platform/transport';
import type { Session } from './contract';
import { createPhotoUpload } from './upload-photo';

const session = (token: string): Session => ({
  token,
  accountId: '1',
  expiresAt: '2027-01-01T00:00:00.000Z',
  roles: ['resident'],
});
const taken = { status: 201, body: { id: '7' } };
const lost = new NoAnswer('offline');
const expired = { status: 401, body: { code: 'auth.required', message: '请重新登录' } };
const tooLarge = { status: 413, body: { code: 'photo.tooLarge', message: '照片太大' } };

function upload(answers: (HttpAnswer | NoAnswer)[]) {
  const sent: PhotoRequest[] = [];
  let held: Session | null = session('old');
  const send = createPhotoUpload({
    base: 'https://h',
    timeoutMs: 60_000,
    sendPhoto: async (request) => {
      sent.push(request);
      const answer = answers[sent.length - 1];
      if (answer instanceof NoAnswer) throw answer;
      return answer;
    },
    session: () => held,
    signIn: async () => (held = session('new')),
    dropSession: () => (held = null),
  });
  const photo = { preview: 'http://tmp/1.jpg' };
  const done = send({ photo, purpose: 'review', key: 'k'.repeat(16), onProgress: () => undefined });
  return { done, sent };
}

test('goes to the route of photos, says what it is for, under the key it is given', async () => {
  const { done, sent } = upload([taken]);
  expect(await done).toEqual({ id: '7' });
  expect(sent[0].url).toBe('https://h/api/photos?purpose=review');
  expect(sent[0].headers).toEqual({ 'Idempotency-Key': 'k'.repeat(16), Authorization: 'Bearer old' });
});

test.each([
  ['a lost answer', lost, ['Bearer old', 'Bearer old']],
  ['an ended session', expired, ['Bearer old', 'Bearer new']],
])('sends the same picture once more after %s', async (_what, first, tokens) => {
  const { done, sent } = upload([first, taken]);
  expect(await done).toEqual({ id: '7' });
  expect(sent.map(({ headers }) => headers.Authorization)).toEqual(tokens);
  expect(new Set(sent.map(({ photo }) => photo)).size).toBe(1);
});

test.each([
  ['the line is gone', [lost, lost], 'client.offline'],
  ['the server says no', [tooLarge], 'photo.tooLarge'],
  ['it is stopped', [new NoAnswer('aborted')], 'client.aborted'],
])('names the fault when %s', async (_what, answers, code) =>
  expect(upload(answers).done).rejects.toMatchObject({ code }),
);

import { ApiError } from '../../api/api-error';
import type { Photo } from '../../api/contract';
import { PhotoQueue, type QueueParts } from './photo-queue';

type Wish = Parameters<QueueParts['upload']>[0];

const photo = (id: string) => ({ id, thumb: `/t/${id}` }) as Photo;
const chosen = (...names: string[]) => names.map((preview) => ({ preview }));
const OFFLINE = new ApiError('client.offline', '网络没有连上');
const BUSY = new ApiError('photo.busy', '稍后再试', 503);
const BROKEN = new ApiError('photo.notAPicture', '这不是照片', 415);

/** A server that answers when the test says so. */
function counter() {
  const asked: (Wish & { end(answer: Photo | ApiError): Promise<void> })[] = [];
  const removed: string[] = [];
  let keys = 0;
  const queue = new PhotoQueue({
    upload: (wish) =>
      new Promise((resolve, reject) => {
        wish.signal?.addEventListener('abort', () => reject(new ApiError('client.aborted', '已停止')));
        const end = async (answer: Photo | ApiError) => {
          if (answer instanceof ApiError) reject(answer);
          else resolve(answer);
          await new Promise(setImmediate);
        };
        asked.push({ ...wish, end });
      }),
    remove: ({ id }) => removed.push(id),
    newKey: () => `key-${++keys}`,
    previewOf: ({ thumb }) => thumb,
  });
  const states = () => queue.read().map(({ preview, state }) => `${preview}:${state}`);
  return { queue, asked, removed, states };
}

test('two are sent at once, and the order stays whoever arrives first', async () => {
  const { queue, asked, states } = counter();
  queue.add(chosen('a', 'b', 'c'));
  expect(states()).toEqual(['a:sending', 'b:sending', 'c:waiting']);
  await asked[1].end(photo('2'));
  expect(states()).toEqual(['a:sending', 'b:done', 'c:sending']);
  await asked[0].end(photo('1'));
  await asked[2].end(photo('3'));
  expect(queue.read().map((shot) => shot.photo?.id)).toEqual(['1', '2', '3']);
  expect(queue.uploaded().map(({ id }) => id)).toEqual(['1', '2', '3']);
});

test('progress is told in few steps and is never full before it is done', async () => {
  const { queue, asked } = counter();
  let drawn = 0;
  queue.subscribe(() => drawn++);
  queue.add(chosen('a'));
  const before = drawn;
  for (let percent = 1; percent <= 100; percent++) asked[0].onProgress(percent);
  expect(drawn - before).toBe(4);
  expect(queue.read()[0].percent).toBe(80);
});

test.each([
  ['nobody answered: the same key', OFFLINE, 'failed', true],
  ['the server was busy: a new one', BUSY, 'failed', false],
  ['the server does not take it', BROKEN, 'refused', false],
])('%s', async (_what, fault, state, same) => {
  const { queue, asked } = counter();
  queue.add(chosen('a'));
  await asked[0].end(fault);
  expect(queue.read()[0]).toMatchObject({ state, fault: fault.message });
  queue.retry(queue.read()[0].id);
  expect(asked[1].key === asked[0].key).toBe(same);
  await asked[1].end(photo('1'));
  expect(queue.read()[0]).toMatchObject({ state: 'done', fault: '' });
});

test('one that is taken away while it is sent stops, and the next goes on', async () => {
  const { queue, asked, removed, states } = counter();
  queue.add(chosen('a', 'b', 'c'));
  queue.remove(queue.read()[0].id);
  await new Promise(setImmediate);
  expect(asked[0].signal?.aborted).toBe(true);
  expect(states()).toEqual(['b:sending', 'c:sending']);
  expect(removed).toEqual([]);
});

test('one that has arrived is taken back from the server', async () => {
  const { queue, asked, removed } = counter();
  queue.add(chosen('a'));
  await asked[0].end(photo('1'));
  queue.remove(queue.read()[0].id);
  expect(queue.read()).toEqual([]);
  expect(removed).toEqual(['1']);
});

test('only what has arrived is sent: the same list until another picture arrives or goes', async () => {
  const { queue, asked } = counter();
  queue.add(chosen('a', 'b'));
  await asked[0].end(photo('1'));
  const uploaded = queue.uploaded();
  expect(uploaded).toEqual([photo('1')]);
  asked[1].onProgress(60);
  await asked[1].end(OFFLINE);
  expect(queue.uploaded()).toBe(uploaded);
  queue.remove(queue.read()[0].id);
  expect(queue.uploaded()).toEqual([]);
});

test('what a draft kept is there, and goes when the server has forgotten it', () => {
  const { queue } = counter();
  const again = new PhotoQueue({ ...queue['parts'] }, [photo('7')]);
  expect(again.read()).toMatchObject([{ preview: '/t/7', state: 'done', photo: { id: '7' } }]);
  expect(again.uploaded()).toEqual([photo('7')]);
  again.forget();
  expect(again.read()).toEqual([]);
});

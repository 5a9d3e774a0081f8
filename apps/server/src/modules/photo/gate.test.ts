import { Gate } from './gate.js';

/** Work that ends when it is told to. */
function held() {
  let end: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  return { work: () => done, end };
}

/** Work that notes when it began. */
function watched(began: number[], sizes: number[], gate: Gate) {
  const jobs = sizes.map(held);
  const runs = jobs.map(({ work }, i) =>
    gate.run(() => {
      began.push(i);
      return work();
    }, sizes[i]),
  );
  return { jobs, runs };
}

const busy = { code: 'photo.busy', status: 503 };
const soon = () => new Promise((next) => setImmediate(next));

describe('a gate with room for two and three who wait', () => {
  test('the sixth hears that we are busy; a place that comes free goes to the first in line', async () => {
    const gate = new Gate(2, 3, 60_000);
    const began: number[] = [];
    const { jobs, runs } = watched(began, [1, 1, 1, 1, 1], gate);
    await soon();
    expect(began).toEqual([0, 1]);
    await expect(gate.run(() => Promise.resolve(), 1)).rejects.toMatchObject(busy);
    jobs[1].end();
    await runs[1];
    await soon();
    expect(began).toEqual([0, 1, 2]);
    for (const job of jobs) job.end();
    await Promise.all(runs);
    expect(began).toEqual([0, 1, 2, 3, 4]);
  });

  test('one that needs all of it waits until all is free, and is not overtaken', async () => {
    const gate = new Gate(2, 3, 60_000);
    const began: number[] = [];
    const { jobs, runs } = watched(began, [1, 2, 1], gate);
    await soon();
    expect(began).toEqual([0]);
    jobs[0].end();
    await runs[0];
    await soon();
    expect(began).toEqual([0, 1]);
    jobs[1].end();
    jobs[2].end();
    await Promise.all(runs);
    expect(began).toEqual([0, 1, 2]);
  });

  test('who waits too long hears that we are busy, and those behind him get in', async () => {
    const gate = new Gate(2, 3, 30);
    const began: number[] = [];
    const { jobs, runs } = watched(began, [1, 2], gate);
    const last = gate.run(() => Promise.resolve('in'), 1);
    await expect(runs[1]).rejects.toMatchObject(busy);
    await expect(last).resolves.toBe('in');
    expect(began).toEqual([0]);
    jobs[0].end();
    await runs[0];
    await expect(gate.run(() => Promise.resolve('all'), 2)).resolves.toBe('all');
  });

  test('work that fails gives its place back', async () => {
    const gate = new Gate(1, 0, 0);
    await expect(gate.run(() => Promise.reject(new Error('no')), 1)).rejects.toThrow('no');
    await expect(gate.run(() => Promise.resolve('yes'), 1)).resolves.toBe('yes');
  });
});

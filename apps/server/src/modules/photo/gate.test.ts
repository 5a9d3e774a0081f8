import { Gate } from './gate.js';

/** Work that ends when it is told to. */
function held() {
  let end: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  return { work: () => done, end };
}

describe('a gate for two at once and three who wait', () => {
  test('the sixth hears that we are busy; a place that comes free goes to the first in line', async () => {
    const gate = new Gate(2, 3);
    const began: number[] = [];
    const jobs = Array.from({ length: 5 }, held);
    const runs = jobs.map(({ work }, i) =>
      gate.run(() => {
        began.push(i);
        return work();
      }),
    );
    await Promise.resolve();
    expect(began).toEqual([0, 1]);
    await expect(gate.run(() => Promise.resolve())).rejects.toMatchObject({ code: 'photo.busy', status: 503 });
    jobs[1].end();
    await runs[1];
    expect(began).toEqual([0, 1, 2]);
    for (const job of jobs) job.end();
    await Promise.all(runs);
    expect(began).toEqual([0, 1, 2, 3, 4]);
  });

  test('work that fails gives its place back', async () => {
    const gate = new Gate(1, 0);
    await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(gate.run(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});

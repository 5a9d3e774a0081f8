import { KeptAnswers } from './kept-answers.js';

describe('answers are kept', () => {
  let now: number;
  let asked: string[];
  let fail: boolean;
  let answers: KeptAnswers<{ key: string }>;
  const get = (n: number) => {
    const key = `key-${n}`;
    return answers.get(key, async () => {
      asked.push(key);
      if (fail) throw new Error('busy');
      return { key };
    });
  };
  beforeEach(() => {
    now = 0;
    asked = [];
    fail = false;
    answers = new KeptAnswers({ most: 200, goodForMs: 1000 }, () => now);
  });

  test('each is asked for once, also by two at once', async () => {
    const [one, other] = await Promise.all([get(1), get(1)]);
    expect(one.key).toBe('key-1');
    expect(await get(1)).toBe(other);
    expect(asked).toEqual(['key-1']);
  });

  test('the 200 looked at last', async () => {
    for (let n = 0; n < 200; n++) await get(n);
    await get(0);
    await get(200);
    asked = [];
    await get(0);
    await get(2);
    expect(asked).toEqual([]);
    await get(1);
    expect(asked).toEqual(['key-1']);
  });

  test('until they are no longer good', async () => {
    await get(1);
    now = 999;
    await get(1);
    expect(asked).toEqual(['key-1']);
    now = 1000;
    await get(1);
    expect(asked).toEqual(['key-1', 'key-1']);
  });

  test('no longer than they are good, when the clock was ahead as they came', async () => {
    now = 500_000;
    await get(1);
    now = 0;
    await get(1);
    expect(asked).toEqual(['key-1', 'key-1']);
  });

  test('what failed is asked for again', async () => {
    fail = true;
    await expect(get(1)).rejects.toThrow('busy');
    fail = false;
    expect((await get(1)).key).toBe('key-1');
  });
});

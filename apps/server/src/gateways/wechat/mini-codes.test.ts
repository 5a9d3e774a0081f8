import { MiniCodes } from './mini-codes.js';

const wish = (scene: number) => ({ page: 'pages/bind/index', scene: `code-${scene}` });

describe('mini-program codes are kept', () => {
  let asked: string[];
  let fail: boolean;
  let codes: MiniCodes;
  beforeEach(() => {
    asked = [];
    fail = false;
    codes = new MiniCodes(({ scene }) => {
      asked.push(scene);
      return fail
        ? Promise.reject(new Error('busy'))
        : Promise.resolve({ type: 'image/jpeg', bytes: Buffer.from(scene) });
    });
  });

  test('each is fetched once, also by two at once', async () => {
    const [one, other] = await Promise.all([codes.get(wish(1)), codes.get(wish(1))]);
    expect(one.bytes.toString()).toBe('code-1');
    expect(await codes.get(wish(1))).toBe(other);
    expect(asked).toEqual(['code-1']);
  });

  test('the 200 looked at last', async () => {
    for (let n = 0; n < 200; n++) await codes.get(wish(n));
    await codes.get(wish(0));
    await codes.get(wish(200));
    asked = [];
    await codes.get(wish(0));
    await codes.get(wish(2));
    expect(asked).toEqual([]);
    await codes.get(wish(1));
    expect(asked).toEqual(['code-1']);
  });

  test('what failed is asked for again', async () => {
    fail = true;
    await expect(codes.get(wish(1))).rejects.toThrow('busy');
    fail = false;
    expect((await codes.get(wish(1))).type).toBe('image/jpeg');
  });
});

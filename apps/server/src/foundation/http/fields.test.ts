import { IsFlag, IsIdList, IsReal, IsText, IsWhole } from './fields.js';
import { createValidationPipe } from './validation.js';

class Wish {
  @IsText(10, { optional: true }) name?: string;
  @IsText(20, { optional: true, min: 0, lines: true }) note?: string;
  @IsReal(0.01, 999, { places: 2, optional: true }) quantity?: number;
  @IsReal(-90, 90, { optional: true }) lat?: number;
  @IsWhole(0, 10, { optional: true }) days?: number;
  @IsFlag({ optional: true }) again?: boolean;
  @IsIdList(3, { optional: true }) ids?: string[];
}

/** What the handler gets; null: refused. */
async function got(body: object): Promise<Wish | null> {
  try {
    return (await createValidationPipe().transform(body, { type: 'body', metatype: Wish })) as Wish;
  } catch {
    return null;
  }
}

test.each(['name', 'note', 'quantity', 'lat', 'days', 'again', 'ids'])('null in %s is left out', async (field) => {
  const wish = await got({ [field]: null });
  expect(wish).toEqual({ [field]: undefined });
});

test.each<[string, unknown, boolean]>([
  ['quantity', 0.01, true],
  ['quantity', 1.5, true],
  ['quantity', 0.07, true],
  ['quantity', 998.99, true],
  ['quantity', 999, true],
  ['quantity', 1.555, false],
  ['quantity', 0.1 + 0.2, false],
  ['quantity', 1e-7, false],
  ['quantity', -1e-9, false],
  ['quantity', 5e-324, false],
  ['quantity', 1e21, false],
  ['quantity', '1e-7', false],
  ['lat', 1e-7, true],
  ['lat', 31.2000001, true],
  ['lat', 1e21, false],
  ['days', 1e-7, false],
  ['days', 3, true],
])('%s %s', async (field, value, taken) => expect((await got({ [field]: value })) !== null).toBe(taken));

test.each<[string, string | null]>([
  ['李阿姨', '李阿姨'],
  ['李\n阿姨', '李 阿姨'],
  ['李\r\n\r\n阿姨', '李 阿姨'],
  ['李\u2028阿\u0085姨', '李 阿 姨'],
  ['李\t阿姨', '李 阿姨'],
  ['\n', null],
  ['李\ufffc阿姨', '李阿姨'],
  ['\ufffc', null],
  ['\u0301\u0308', null],
  ['e\u0301', 'e\u0301'],
  ['李\u0000', null],
])('one line: %j is %j', async (typed, name) => expect((await got({ name: typed }))?.name ?? null).toBe(name));

test.each<[string, string | null]>([
  ['厨房漏水\n水池下面', '厨房漏水\n水池下面'],
  ['\ufffc厨房\n', '厨房\n'],
  ['\u0301\n', ''],
])('several lines: %j is %j', async (typed, note) => expect((await got({ note: typed }))?.note ?? null).toBe(note));

import { saidBy } from './message.view';

describe('who said it', () => {
  test.each([
    ['the resident reads the engineer', 'engineer', 'resident', '王师傅'],
    ['the resident reads himself, and to whom it was', 'resident', 'resident', '您对王师傅'],
    ['the engineer reads the resident', 'resident', 'engineer', '住户'],
    ['the engineer reads himself', 'engineer', 'engineer', '我'],
  ] as const)('%s', (_who, side, reader, expected) =>
    expect(saidBy({ side, engineerName: '王' }, reader)).toBe(expected),
  );
});

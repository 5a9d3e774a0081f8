import { idempotencyKey } from './idempotency-key';

test('keys have the form the server asks for and differ', () => {
  const keys = Array.from({ length: 2000 }, idempotencyKey);
  keys.forEach((key) => expect(key).toMatch(/^[A-Za-z0-9_-]{16,64}$/));
  expect(new Set(keys).size).toBe(keys.length);
});

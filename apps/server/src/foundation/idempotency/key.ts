/** Made by the client, one for each tap; sent again with a retry. */
export const IDEMPOTENCY_KEY = /^[\w-]{16,64}$/;

/** As the contract tells it. */
export const KEY_HEADER = {
  name: 'Idempotency-Key',
  required: true,
  description: '防重复键：16–64 个字母、数字、- 或 _。每次操作用一个新键；重试同一次操作时用原来的键，不会重复执行。',
  schema: { type: 'string', pattern: IDEMPOTENCY_KEY.source },
};

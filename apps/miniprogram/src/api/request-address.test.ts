import { requestAddress } from './request-address';

describe('the address of a request', () => {
  test.each([
    ['fills the path', requestAddress('/c/{id}/page', { id: '7' }), '/c/7/page'],
    ['keeps a hostile id inside its segment', requestAddress('/c/{id}', { id: '../me?x' }), '/c/..%2Fme%3Fx'],
    [
      'encodes the query',
      requestAddress('/c', {}, { query: '阳光 &', limit: 2 }),
      '/c?query=%E9%98%B3%E5%85%89%20%26&limit=2',
    ],
    ['leaves out what is undefined', requestAddress('/c', {}, { after: undefined }), '/c'],
  ])('%s', (_rule, address, expected) => expect(address).toBe(expected));
});

import { isDatabaseBusy } from './database-errors.js';

describe('a database that is away is told from a fault of ours', () => {
  test.each([
    ['it takes no more connections', { errno: 1040 }, true],
    ['it takes no more of ours', { errno: 1226, code: 'ER_USER_LIMIT_REACHED' }, true],
    ['nor of this account', { errno: 1203 }, true],
    ['our password was changed', { errno: 1045, code: 'ER_ACCESS_DENIED_ERROR' }, true],
    ['our account is locked', { errno: 4151 }, true],
    ['the way to it is broken', { code: 'ECONNRESET' }, true],
    ['TypeORM says so', { driverError: { errno: 1053 } }, true],
    ['a column is missing', { errno: 1054 }, false],
    ['a right is missing', { errno: 1142 }, false],
    ['something else went wrong', new Error('x'), false],
  ])('%s', (_what, error, busy) => expect(isDatabaseBusy(error)).toBe(busy));
});

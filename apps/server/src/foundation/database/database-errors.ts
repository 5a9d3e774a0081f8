const RETRY = new Set([1213, 1205, 1020]);
const BUSY_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'PROTOCOL_CONNECTION_LOST',
  'ETIMEDOUT',
  'EPIPE',
  'POOL_CLOSED',
  'ER_CON_COUNT_ERROR',
  'DATABASE_SILENT',
  'ER_SERVER_SHUTDOWN',
]);
/** It lets nobody in, or not us: too many connections, an account of ours that is limited, locked, or has another password. */
const LETS_US_NOT_IN = [1040, 1044, 1045, 1049, 1130, 1203, 1226, 1698, 1820, 1862, 3118, 4151];
const BUSY_NUMBERS = new Set([...LETS_US_NOT_IN, 1053, 1205, 1213, 1290, 1317, 1836, 1969, 3024]);

/** What mysql2 says without a code. */
const LOST = ['Queue limit reached.', 'Pool is closed.', "Can't add new command when connection is in closed state"];

type DatabaseError = { errno?: number; code?: string; message?: string; driverError?: DatabaseError };

function inner(error: unknown): DatabaseError {
  const outer = (error ?? {}) as DatabaseError;
  return outer.driverError ?? outer;
}

/** A deadlock or a lock wait that ran out: the whole business function may run again. */
export function isRetryable(error: unknown): boolean {
  return RETRY.has(inner(error).errno ?? 0);
}

/** A unique key refused the row; that one, when it is named. */
export function isDuplicate(error: unknown, key = ''): boolean {
  const { errno, message = '' } = inner(error);
  return errno === 1062 && message.includes(key);
}

/** The database is away, full of work or too slow: 503, not 500. */
export function isDatabaseBusy(error: unknown): boolean {
  const { errno, code, message } = inner(error);
  if (BUSY_NUMBERS.has(errno ?? 0) || BUSY_CODES.has(code ?? '')) return true;
  return LOST.some((said) => message === said);
}

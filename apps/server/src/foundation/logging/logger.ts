import { ConsoleLogger, LogLevel } from '@nestjs/common';
import { Config } from '../../config/config.js';

const LEVELS: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];
const BY_NAME: Record<string, number> = { silent: 0, fatal: 1, error: 2, warn: 3, info: 4, debug: 6 };

const SECRET_KEYS =
  /^(authorization|cookie|set-cookie|token|access_token|secret|session_key|openid|unionid|phone|address|code|js_code)$/i;
const PHONE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;

/** JSON lines; secrets and phone numbers never reach them. */
export function createLogger(config: Config): ConsoleLogger {
  return new RedactingLogger({ json: true, logLevels: LEVELS.slice(0, BY_NAME[config.LOG_LEVEL]) });
}

class RedactingLogger extends ConsoleLogger {
  protected override getJsonLogObject(...args: Parameters<ConsoleLogger['getJsonLogObject']>) {
    const line = super.getJsonLogObject(...args);
    return { ...line, message: redact(line.message) };
  }
}

/** The same value with secrets replaced: keys of the list by 「***」, phone numbers by their last two digits. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replace(PHONE, (phone) => `*********${phone.slice(-2)}`);
  if (value === null || typeof value !== 'object' || depth > 6) return value;
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      SECRET_KEYS.test(key) && typeof item === 'string' ? '***' : redact(item, depth + 1),
    ]),
  );
}

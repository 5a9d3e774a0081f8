import type { FastifyReply } from 'fastify';
import { Config } from '../../config/config.js';
import { CONSOLE_COOKIE } from '../../foundation/auth/audience.js';
import type { NewSession } from '../identity/sessions.service.js';

const options = ({ PUBLIC_URL }: Config) =>
  ({ httpOnly: true, sameSite: 'strict', secure: PUBLIC_URL.startsWith('https:'), path: '/api/console' }) as const;

/** The console's session in a cookie: no script reads it, no other site sends it. */
export function keepInCookie(reply: FastifyReply, config: Config, { token, expiresAt }: NewSession): void {
  void reply.setCookie(CONSOLE_COOKIE, token, { ...options(config), expires: expiresAt });
}

export function forgetCookie(reply: FastifyReply, config: Config): void {
  void reply.clearCookie(CONSOLE_COOKIE, options(config));
}

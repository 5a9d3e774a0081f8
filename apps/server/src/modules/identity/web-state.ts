import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../config/config.js';
import { identityErrors } from './identity.errors.js';

const COOKIE = 'qianqu_state';
const LIFE_SECONDS = 600;

/** The state of a web authorisation lives in a cookie, so that nobody can finish a login that another browser began. */
export function issueState(reply: FastifyReply, config: Config): string {
  const state = randomBytes(24).toString('base64url');
  void reply.setCookie(COOKIE, state, {
    httpOnly: true,
    sameSite: 'lax',
    secure: config.PUBLIC_URL.startsWith('https:'),
    path: '/',
    maxAge: LIFE_SECONDS,
  });
  return state;
}

/** Whether a page that is opened now can be recognised silently: inside WeChat, or on the simulator, which does it for any browser. */
export const opensInWechat = ({ headers }: FastifyRequest, config: Config): boolean =>
  config.wechatSimulated || /MicroMessenger/i.test(headers['user-agent'] ?? '');

export function checkState(request: FastifyRequest, reply: FastifyReply, state: string): void {
  const expected = request.cookies[COOKIE];
  void reply.clearCookie(COOKIE, { path: '/' });
  if (!expected || expected !== state) throw identityErrors.stateInvalid();
}

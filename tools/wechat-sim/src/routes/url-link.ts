import { refuse } from '../errors.js';
import { json, type PlatformApi } from '../platform-api.js';
import { requireMiniProgramToken } from './token.js';

const QUERY = /^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~%]{0,1024}$/;
const VERSIONS: readonly unknown[] = ['release', 'trial', 'develop'];
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const MAX_DAYS = 30;

/** End of a link: a given second, a number of days, or the longest the platform allows. */
function endOf(body: Record<string, unknown>, now: number): number {
  const { expire_type: type, expire_time: second, expire_interval: days } = body;
  if (type === undefined && second === undefined && days === undefined) return now + MAX_DAYS * DAY_MS;
  const end = type === 1 ? now + Number(days) * DAY_MS : Number(second) * 1000;
  if (!(end - now > MINUTE_MS && end - now <= MAX_DAYS * DAY_MS)) throw refuse('badExpireTime');
  return end;
}

export const generateUrllink: PlatformApi = {
  name: 'generate_urllink',
  method: 'POST',
  path: '/wxa/generate_urllink',
  contentType: 'application/json; encoding=utf-8',
  answer(call, world) {
    const app = requireMiniProgramToken(world, call.query('access_token'));
    const body = call.body();
    const { path = '', query = '', env_version: version = 'release' } = body;
    const page = path === '' ? world.pages.home() : path;
    if (typeof page !== 'string' || !world.pages.has(page)) throw refuse('badPath');
    if (typeof query !== 'string' || !QUERY.test(query)) throw refuse('badQuery');
    if (!VERSIONS.includes(version)) throw refuse('badArguments');
    const expiresAt = endOf(body, world.clock.now());

    world.quotas.take('generate_urllink', app.appid);
    const id = world.links.create({ page, query, expiresAt });
    return json({ errcode: 0, errmsg: 'ok', url_link: call.own(`/l/${id}`) });
  },
};

import { refuse } from '../errors.js';
import { json, type PlatformApi } from '../platform-api.js';
import type { App, World } from '../world.js';

/** The app these credentials open, or the platform's refusal in the platform's order. */
export function checkCredentials(appid: unknown, secret: unknown, apps: readonly App[]): App {
  if (typeof appid !== 'string' || appid === '') throw refuse('appidMissing');
  if (typeof secret !== 'string' || secret === '') throw refuse('secretMissing');
  const app = apps.find((each) => each.appid === appid);
  if (!app) throw refuse('badAppid');
  if (app.secret !== secret) throw refuse('badSecret');
  return app;
}

/** For APIs of the mini-program: its token is needed, the official account's will not do. */
export function requireMiniProgramToken(world: World, accessToken: string): App {
  if (world.tokens.appidOf(accessToken) !== world.miniProgram.appid) throw refuse('notAuthorized');
  return world.miniProgram;
}

export const stableToken: PlatformApi = {
  name: 'stable_token',
  method: 'POST',
  path: '/cgi-bin/stable_token',
  contentType: 'application/json; encoding=utf-8',
  answer(call, world) {
    const { grant_type: grantType, appid, secret, force_refresh: force = false } = call.body();
    if (grantType !== 'client_credential') throw refuse('badGrantType');
    const app = checkCredentials(appid, secret, [world.miniProgram, world.officialAccount]);
    if (typeof force !== 'boolean') throw refuse('badFormat');
    world.quotas.take('stable_token', app.appid);
    const token = force ? world.tokens.forced(app.appid) : world.tokens.stable(app.appid);
    return json({ access_token: token.value, expires_in: world.tokens.secondsLeft(token) });
  },
};

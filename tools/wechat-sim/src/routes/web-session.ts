import { randomBytes } from 'node:crypto';
import { refuse } from '../errors.js';
import { json, type PlatformApi } from '../platform-api.js';
import { checkCredentials } from './token.js';

export const oauth2AccessToken: PlatformApi = {
  name: 'oauth2_access_token',
  method: 'GET',
  path: '/sns/oauth2/access_token',
  contentType: 'text/plain',
  answer(call, world) {
    const app = checkCredentials(call.query('appid'), call.query('secret'), [world.officialAccount]);
    const value = call.query('code');
    if (value === '') throw refuse('codeMissing');
    if (call.query('grant_type') !== 'authorization_code') throw refuse('badGrantType');

    const code = world.codes.check('web', app.appid, value);
    const person = world.person(code.personId);
    call.person = person.id;
    code.used = true;
    const tellsUnionid = code.scope === 'snsapi_userinfo' || world.unionidInBaseScope;
    return json({
      access_token: world.webTokens.issue(person.id, code.scope),
      expires_in: 7200,
      refresh_token: `92_${randomBytes(64).toString('base64url')}`,
      openid: world.openid(app, person),
      scope: code.scope,
      ...(tellsUnionid ? { unionid: world.unionid(person) } : {}),
    });
  },
};

export const userinfo: PlatformApi = {
  name: 'userinfo',
  method: 'GET',
  path: '/sns/userinfo',
  contentType: 'text/plain',
  answer(call, world) {
    const token = world.webTokens.check(call.query('access_token'));
    const person = world.person(token.personId);
    call.person = person.id;
    const openid = call.query('openid');
    if (openid === '') throw refuse('openidMissing');
    if (openid !== world.openid(world.officialAccount, person)) throw refuse('badOpenid');
    if (token.scope !== 'snsapi_userinfo') throw refuse('notAuthorized');
    return json({
      openid,
      nickname: person.name,
      sex: 0,
      language: '',
      city: '',
      province: '',
      country: '',
      headimgurl: '',
      privilege: [],
      unionid: world.unionid(person),
    });
  },
};

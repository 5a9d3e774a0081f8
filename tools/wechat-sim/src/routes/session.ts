import { randomBytes } from 'node:crypto';
import { refuse } from '../errors.js';
import { json, type PlatformApi } from '../platform-api.js';
import { checkCredentials } from './token.js';

export const jscode2session: PlatformApi = {
  name: 'jscode2session',
  method: 'GET',
  path: '/sns/jscode2session',
  contentType: 'text/plain',
  answer(call, world) {
    const app = checkCredentials(call.query('appid'), call.query('secret'), [world.miniProgram]);
    const value = call.query('js_code');
    if (value === '') throw refuse('codeMissing');
    if (call.query('grant_type') !== 'authorization_code') throw refuse('badGrantType');

    const code = world.codes.check('login', app.appid, value);
    const person = world.person(code.personId);
    call.person = person.id;
    // Over the limit the code stays good: the caller is told to retry in the next minute.
    world.quotas.take('jscode2session_user', person.id);
    code.used = true;
    if (person.blocked) throw refuse('userBlocked');
    world.visits.note(person.id);
    return json({
      session_key: randomBytes(16).toString('base64'),
      openid: world.openid(app, person),
      unionid: world.unionid(person),
    });
  },
};

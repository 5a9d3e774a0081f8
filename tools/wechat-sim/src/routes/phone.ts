import { refuse } from '../errors.js';
import { json, type PlatformApi } from '../platform-api.js';
import { requireMiniProgramToken } from './token.js';

export const getuserphonenumber: PlatformApi = {
  name: 'getuserphonenumber',
  method: 'POST',
  path: '/wxa/business/getuserphonenumber',
  contentType: 'application/json; encoding=utf-8',
  answer(call, world) {
    const app = requireMiniProgramToken(world, call.query('access_token'));
    const { code: value, openid } = call.body();
    if (typeof value !== 'string' || value === '') throw refuse('badCode');

    const code = world.codes.check('phone', app.appid, value);
    const person = world.person(code.personId);
    call.person = person.id;
    if (openid !== undefined && openid !== world.openid(app, person)) throw refuse('badOpenid');
    code.used = true;
    return json({
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: person.phone,
        purePhoneNumber: person.phone,
        countryCode: '86',
        watermark: { timestamp: Math.floor(world.clock.now() / 1000), appid: app.appid },
      },
    });
  },
};

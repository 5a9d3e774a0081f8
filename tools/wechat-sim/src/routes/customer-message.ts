import { refuse } from '../errors.js';
import { json, type PlatformApi } from '../platform-api.js';
import { requireMiniProgramToken } from './token.js';

/** Fields of each type of customer-service message; the first one is what the phone shows. */
const TYPES: Record<string, readonly string[]> = {
  text: ['content'],
  image: ['media_id'],
  link: ['title', 'description', 'url', 'thumb_url'],
  miniprogrampage: ['title', 'pagepath', 'thumb_media_id'],
};

export const customSend: PlatformApi = {
  name: 'custom_send',
  method: 'POST',
  path: '/cgi-bin/message/custom/send',
  contentType: 'application/json; encoding=utf-8',
  answer(call, world) {
    const app = requireMiniProgramToken(world, call.query('access_token'));
    world.quotas.take('custom_send', app.appid);
    const body = call.body();
    const person = world.personOf(body.touser);
    if (!person) throw refuse('badOpenid');
    call.person = person.id;
    const type = String(body.msgtype);
    if (!Object.hasOwn(TYPES, type)) throw refuse('badMessageType');
    const content = (body[type] ?? {}) as Record<string, unknown>;
    const missing = TYPES[type].some((field) => typeof content[field] !== 'string' || content[field] === '');
    if (missing) throw refuse('badFormat');
    if (type === 'miniprogrampage' && !world.pages.has(String(content.pagepath).split('?')[0])) throw refuse('badPage');
    world.customers.use(body.touser as string);
    world.messages.add({
      at: new Date(world.clock.now()).toISOString(),
      person: person.id,
      kind: 'custom',
      title: `客服消息（${type}）`,
      templateId: null,
      page: type === 'miniprogrampage' ? String(content.pagepath) : '',
      lines: Object.fromEntries(TYPES[type].map((field) => [field, String(content[field])])),
    });
    return json({ errcode: 0, errmsg: 'ok' });
  },
};

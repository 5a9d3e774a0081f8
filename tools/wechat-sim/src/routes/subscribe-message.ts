import { refuse, WechatRefusal } from '../errors.js';
import { json, type PlatformApi } from '../platform-api.js';
import { badField } from '../subscribe-fields.js';
import type { Template } from '../subscribe-templates.js';
import { requireMiniProgramToken } from './token.js';

const STATES: readonly unknown[] = ['developer', 'trial', 'formal'];
const LANGUAGES: readonly unknown[] = ['zh_CN', 'en_US', 'zh_HK', 'zh_TW'];

export const subscribeSend: PlatformApi = {
  name: 'subscribe_send',
  method: 'POST',
  path: '/cgi-bin/message/subscribe/send',
  contentType: 'application/json; encoding=utf-8',
  answer(call, world) {
    const app = requireMiniProgramToken(world, call.query('access_token'));
    world.quotas.take('subscribe_send', app.appid);
    const {
      touser,
      template_id: templateId,
      page = '',
      data,
      miniprogram_state: state = 'formal',
      lang = 'zh_CN',
    } = call.body();

    const person = world.personOf(touser);
    if (!person) throw refuse('badOpenid');
    call.person = person.id;
    const template = world.templates.find(templateId);
    if (!template) throw refuse('badTemplate');
    const wrong = badField(Object.keys(template.keywords), data);
    if (wrong) throw new WechatRefusal(47003, `argument invalid! data.${wrong}.value invalid`);
    if (!STATES.includes(state) || !LANGUAGES.includes(lang)) throw refuse('badArguments');
    if (typeof page !== 'string' || (page !== '' && !world.pages.has(page.split('?')[0]))) throw refuse('badPage');
    world.subscriptions.use(touser as string, template.priTmplId);
    world.messages.add({
      at: new Date(world.clock.now()).toISOString(),
      person: person.id,
      kind: 'subscribe',
      title: template.title,
      templateId: template.priTmplId,
      page,
      lines: linesOf(template, data as Record<string, { value: unknown }>),
    });
    return json({ errcode: 0, errmsg: 'ok', msgid: world.messages.count });
  },
};

function linesOf(template: Template, data: Record<string, { value: unknown }>): Record<string, string> {
  return Object.fromEntries(Object.entries(template.keywords).map(([key, label]) => [label, String(data[key].value)]));
}

import { api, Refusal } from './api.js';
import { row } from './authorization.js';
import { askWechat } from './login.js';
import type { System } from './system.js';

type Answer = 'accept' | 'reject' | 'ban';

const MOST = 5;

/** Asks whether the mini-program may send messages of these templates. */
export function subscribe(system: System): Record<string, unknown> {
  let asking = false;
  async function request(tmplIds: string[]): Promise<object> {
    const answers = await answersOf(system, [...new Set(tmplIds)]);
    const accepted = Object.values(answers).includes('accept');
    if (accepted) await askWechat(system, 'subscriptions', { tmplIds, answers });
    return answers;
  }
  return {
    requestSubscribeMessage: api<{ tmplIds?: string[] }>('requestSubscribeMessage', async ({ tmplIds = [] }) => {
      const refusal = mayAsk(system, tmplIds, asking);
      if (refusal) throw refusal;
      asking = true;
      try {
        return await request(tmplIds);
      } finally {
        asking = false;
      }
    }),
  };
}

function mayAsk({ gesture, phone: { settings } }: System, tmplIds: string[], asking: boolean): Refusal | null {
  if (asking) return new Refusal('last call has not ended', { errCode: 10003 });
  if (!gesture.fresh) return new Refusal('can only be invoked by user TAP gesture.');
  if (!Array.isArray(tmplIds) || tmplIds.length === 0) return new Refusal("TmplIds can't be empty", { errCode: 10001 });
  if (tmplIds.some((id) => typeof id !== 'string' || id === ''))
    return new Refusal('Invalid template id', { errCode: 10004 });
  if (tmplIds.length > MOST) return new Refusal('Templates count out of max bounds', { errCode: 20003 });
  if (!settings.online) return new Refusal('Request list fail', { errCode: 10002 });
  if (settings.answers.subscribe === 'off') return new Refusal('The main switch is switched off', { errCode: 20004 });
  return null;
}

async function answersOf(
  { phone: { settings }, overlay, appName }: System,
  tmplIds: string[],
): Promise<Record<string, Answer>> {
  const set = settings.answers.subscribe;
  const all = (answer: Answer) => Object.fromEntries(tmplIds.map((id) => [id, answer]));
  if (set === 'accept' || set === 'reject' || set === 'ban') return all(set);
  const wanted = new Set(tmplIds);
  const allowed = await overlay.ask<boolean>({
    kind: 'sheet',
    name: '申请发送订阅消息',
    title: `${appName} 申请向你发送以下消息`,
    body: () => tmplIds.map((id) => row(`消息模板 ${id}`, true, (on) => (on ? wanted.add(id) : wanted.delete(id)))),
    choices: [
      { text: '允许', value: true, means: 'yes' },
      { text: '拒绝', value: false, means: 'no' },
    ],
  });
  return Object.fromEntries(tmplIds.map((id) => [id, allowed && wanted.has(id) ? 'accept' : 'reject']));
}

import { WechatRefusal } from './errors.js';
import { SimRefusal } from './sim-refusal.js';
import type { SubscribeTemplates } from './subscribe-templates.js';

export const ANSWERS = ['accept', 'reject', 'ban', 'filter'] as const;
export type SubscribeAnswer = (typeof ANSWERS)[number];

const MOST_AT_ONCE = 5;

/** One-time subscriptions: every accept is one message for one template, for as long as it is not used. */
export class Subscriptions {
  private readonly tickets = new Map<string, number>();

  constructor(private readonly templates: SubscribeTemplates) {}

  /** What `wx.requestSubscribeMessage` answers, and the tickets it leaves. */
  ask(openid: string, tmplIds: unknown, answers: unknown): Record<string, string> {
    const ids = this.checked(tmplIds);
    const chosen = (answers ?? {}) as Record<string, unknown>;
    const result = ids.map((id) => [id, answerOf(chosen[id])] as const);
    for (const [id, answer] of result) if (answer === 'accept') this.change(openid, id, 1);
    return { errMsg: 'requestSubscribeMessage:ok', ...Object.fromEntries(result) };
  }

  left(openid: string, templateId: string): number {
    return this.tickets.get(keyOf(openid, templateId)) ?? 0;
  }

  /** Uses one ticket; 43101 without any. */
  use(openid: string, templateId: string): void {
    if (this.left(openid, templateId) <= 0) throw new WechatRefusal(43101, 'user refuse to accept the msg');
    this.change(openid, templateId, -1);
  }

  /** In WeChat's own settings the user turned a template off: its tickets are gone. */
  drop(openid: string, templateId: string): void {
    this.tickets.delete(keyOf(openid, templateId));
  }

  private change(openid: string, templateId: string, by: number): void {
    this.tickets.set(keyOf(openid, templateId), this.left(openid, templateId) + by);
  }

  private checked(tmplIds: unknown): string[] {
    const failed = (errCode: number, why: string) =>
      new SimRefusal(400, `requestSubscribeMessage:fail ${why} (${errCode})`);
    if (!Array.isArray(tmplIds) || tmplIds.length === 0) throw failed(10001, 'TmplIds is empty');
    if (tmplIds.length > MOST_AT_ONCE) throw failed(20003, 'Templates count out of max bounds');
    if (!tmplIds.every((id) => this.templates.find(id)))
      throw failed(20001, 'No template data return, verify the template id exist');
    return [...new Set(tmplIds as string[])];
  }
}

const keyOf = (openid: string, templateId: string) => `${openid} ${templateId}`;

function answerOf(value: unknown): SubscribeAnswer {
  if (value === undefined) return 'accept';
  const known = ANSWERS.find((answer) => answer === value);
  if (!known) throw new SimRefusal(400, `an answer is ${ANSWERS.join(', ')}`);
  return known;
}

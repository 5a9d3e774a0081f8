import { api, Refusal } from './api.js';
import { askWechat } from './login.js';
import type { System } from './system.js';

const NEEDED = ['timeStamp', 'nonceStr', 'package', 'paySign'] as const;

type PayOptions = Partial<Record<(typeof NEEDED)[number] | 'signType', string>>;

/** Pays, or does not. The amount is known to WeChat Pay alone, so the sheet names none. */
export function payment(system: System): Record<string, unknown> {
  return {
    requestPayment: api<PayOptions>('requestPayment', async (options) => {
      for (const name of NEEDED)
        if (typeof options[name] !== 'string')
          throw new Refusal(`parameter error: parameter.${name} should be String instead of ${kindOf(options[name])};`);
      const paid = await asked(system);
      await askWechat(system, 'payments', { package: options.package, outcome: paid ? 'paid' : 'cancelled' });
      system.gesture.note();
      if (!paid) throw new Refusal('cancel');
    }),
  };
}

const kindOf = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1);

function asked({ phone: { settings }, overlay }: System): Promise<boolean> {
  const set = settings.answers.payment;
  if (set !== 'ask') return Promise.resolve(set === 'pay');
  return overlay.ask<boolean>({
    kind: 'sheet',
    name: '模拟支付',
    title: '模拟支付',
    text: '不会扣款。金额由微信支付的订单决定，模拟手机不知道。',
    choices: [
      { text: '支付', value: true, means: 'yes' },
      { text: '取消', value: false, means: 'no' },
    ],
  });
}

import { setOpenTypes } from '../built-ins/open-type.js';
import { failed } from './api.js';
import { askWechat } from './login.js';
import type { System } from './system.js';

/** `<button open-type="getPhoneNumber">`: WeChat asks the user and hands over a code, never the number. */
export function phoneNumber(system: System): Record<string, unknown> {
  setOpenTypes({
    getPhoneNumber: (self) => void request(system).then((detail) => self.tell('getphonenumber', detail)),
  });
  return {};
}

async function request(system: System): Promise<object> {
  try {
    await system.consent.privacy('getPhoneNumber');
    const accept = await asked(system);
    const { code } = await askWechat<{ code: string | null }>(system, 'phone-code', { accept });
    return accept ? { errMsg: 'getPhoneNumber:ok', code } : { errMsg: 'getPhoneNumber:fail user deny' };
  } catch (error) {
    return failed('getPhoneNumber', error);
  }
}

function asked({ phone: { settings }, overlay, appName }: System): Promise<boolean> {
  const set = settings.answers.phoneNumber;
  if (set !== 'ask') return Promise.resolve(set === 'allow');
  return overlay.ask<boolean>({
    kind: 'sheet',
    name: '申请获取并验证你的手机号',
    title: `${appName} 申请获取并验证你的手机号`,
    text: '模拟手机：号码由微信模拟器给出。',
    choices: [
      { text: '允许', value: true, means: 'yes' },
      { text: '不允许', value: false, means: 'no' },
    ],
  });
}

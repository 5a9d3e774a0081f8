import { setOpenTypes } from '../built-ins/open-type.js';
import { api } from './api.js';
import type { PrivacyListener } from './consent.js';
import type { System } from './system.js';

/** The guideline of the mini-program, and whether the user has agreed to it. */
export function privacy(system: System): Record<string, unknown> {
  const { consent } = system;
  setOpenTypes({
    agreePrivacyAuthorization: (self) => {
      consent.agreeTapped(self.element.id);
      self.tell('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' });
    },
  });
  return {
    getPrivacySetting: api('getPrivacySetting', () => ({
      needAuthorization: !consent.privacyAgreed,
      privacyContractName: `《${system.appName}隐私保护指引》`,
    })),
    requirePrivacyAuthorize: api('requirePrivacyAuthorize', () => consent.privacy('requirePrivacyAuthorize')),
    onNeedPrivacyAuthorization: (listener: PrivacyListener) => {
      consent.listener = listener;
    },
    openPrivacyContract: api('openPrivacyContract', () => contract(system)),
  };
}

async function contract({ overlay, appName }: System): Promise<void> {
  await overlay.ask<null>({
    kind: 'sheet',
    name: `${appName}隐私保护指引`,
    title: `《${appName}隐私保护指引》`,
    text: '这里在微信中显示运营者在小程序后台填写的隐私保护指引。模拟手机没有这份内容。',
    choices: [{ text: '关闭', value: null, means: 'no' }],
    beside: null,
  });
}

import { setOpenTypes } from '../built-ins/open-type.js';
import { element } from '../frame/element.js';
import { api } from './api.js';
import type { System } from './system.js';

/** Which authorisations the user gave, and WeChat's page where he changes them. */
export function authorization(system: System): Record<string, unknown> {
  const { consent } = system;
  const setting = () => ({ authSetting: consent.decided });
  const openSetting = async () => {
    await settingsSheet(system);
    return setting();
  };
  setOpenTypes({
    openSetting: (self) =>
      void openSetting().then((now) => self.tell('opensetting', { errMsg: 'openSetting:ok', ...now })),
  });
  return {
    getSetting: api('getSetting', setting),
    authorize: api<{ scope: string }>('authorize', ({ scope }) => consent.scope(scope)),
    openSetting: api('openSetting', openSetting),
  };
}

export async function settingsSheet({ consent, overlay, appName }: System): Promise<void> {
  const scopes = Object.entries(consent.decided);
  await overlay.ask<null>({
    kind: 'sheet',
    name: '设置',
    title: `允许“${appName}”使用`,
    text: scopes.length === 0 ? `“${appName}”未使用你的信息` : '',
    body: () =>
      scopes.map(([scope, agreed]) => row(consent.titleOf(scope), agreed, (now) => consent.decide(scope, now))),
    choices: [{ text: '关闭', value: null, means: 'no' }],
    beside: null,
  });
}

/** A line with a switch. */
export function row(text: string, on: boolean, changed: (on: boolean) => void): HTMLElement {
  const line = element('label', 'dialog-row', text);
  const box = element('input', 'dialog-check') as HTMLInputElement;
  box.type = 'checkbox';
  box.checked = on;
  box.addEventListener('change', () => changed(box.checked));
  line.append(box);
  return line;
}

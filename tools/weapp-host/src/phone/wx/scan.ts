import { element } from '../frame/element.js';
import { api, Refusal } from './api.js';
import { readCode } from './codes.js';
import type { System } from './system.js';

export function scan(system: System): Record<string, unknown> {
  return {
    scanCode: api('scanCode', async () => {
      const text = system.codes.takeNext() ?? (await ask(system));
      if (text === null) throw new Refusal('cancel');
      const { result, path } = readCode(text);
      return { result, rawData: '', charSet: 'UTF-8', scanType: path ? 'WX_CODE' : 'QR_CODE', ...(path && { path }) };
    }),
  };
}

async function ask({ overlay, codes }: System): Promise<string | null> {
  const field = element('input', 'dialog-field') as HTMLInputElement;
  field.placeholder = '二维码里的文字或链接';
  field.setAttribute('aria-label', '二维码里的文字或链接');
  const done = await overlay.ask<string | true | null>({
    kind: 'sheet',
    name: '模拟扫一扫',
    title: '模拟扫一扫',
    text: '模拟手机没有摄像头，请选一个码，或写下码里的内容。',
    body: (settle) => {
      codes.waiting = settle;
      return [...codes.choices.map(({ title, text }) => offer(title, () => settle(text))), field];
    },
    choices: [
      { text: '扫到了', value: true, means: 'yes' },
      { text: '取消', value: null, means: 'no' },
    ],
  });
  codes.waiting = null;
  const text = done === true ? field.value.trim() : done;
  if (text) codes.remember(text);
  return text || null;
}

function offer(title: string, chosen: () => void): HTMLElement {
  const made = element('button', 'choice', title);
  made.addEventListener('click', chosen);
  return made;
}

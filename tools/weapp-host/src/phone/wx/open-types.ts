import { setOpenTypes } from '../built-ins/open-type.js';
import { keepFile } from '../files.js';
import { choosePictures } from '../overlay/picture-sheet.js';
import { failed, Refusal } from './api.js';
import type { System } from './system.js';

/** The remaining things that a button opens by itself. */
export function openTypes(system: System): Record<string, unknown> {
  setOpenTypes({
    contact: (self) => {
      void page(system, '客服会话', '这里在微信中打开与客服的对话。').then(() =>
        self.tell('contact', { errMsg: 'enterContact:ok', path: '', query: {} }),
      );
    },
    feedback: () => void page(system, '意见反馈', '这里在微信中打开“意见反馈”页面。'),
    chooseAvatar: (self) => void avatar(system).then((detail) => self.tell('chooseavatar', detail)),
  });
  return {};
}

const page = ({ overlay }: System, title: string, text: string) =>
  overlay.ask<null>({
    kind: 'sheet',
    name: title,
    title,
    text: `${text}模拟手机没有这个页面。`,
    choices: [{ text: '返回', value: null, means: 'no' }],
    beside: null,
  });

async function avatar({ consent, overlay }: System): Promise<object> {
  try {
    await consent.privacy('chooseAvatar');
    const pictures = await choosePictures(overlay, 1);
    if (!pictures) throw new Refusal('cancel');
    return { errMsg: 'chooseAvatar:ok', avatarUrl: keepFile(pictures[0].blob) };
  } catch (error) {
    return failed('chooseAvatar', error);
  }
}

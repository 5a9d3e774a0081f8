import { element } from '../frame/element.js';
import type { Overlay } from './overlay.js';

/** Pictures in full size, one after another. A tap on the picture closes, as in WeChat. */
export function preview(overlay: Overlay, urls: string[], at: number): Promise<null> {
  let shown = at;
  return overlay.ask<null>({
    kind: 'box',
    name: '预览图片',
    body: (settle) => {
      const picture = element('img', 'preview-picture') as HTMLImageElement;
      const count = element('p', 'dialog-text');
      const turn = (by: number) => {
        shown = (shown + by + urls.length) % urls.length;
        picture.src = urls[shown];
        picture.alt = `第 ${shown + 1} 张`;
        count.textContent = `${shown + 1} / ${urls.length}`;
      };
      picture.addEventListener('click', () => settle(null));
      turn(0);
      return urls.length > 1
        ? [picture, count, arrow('上一张', () => turn(-1)), arrow('下一张', () => turn(1))]
        : [picture];
    },
    choices: [{ text: '关闭', value: null, means: 'no' }],
    beside: null,
  });
}

function arrow(text: string, turn: () => void): HTMLElement {
  const made = element('button', 'choice', text);
  made.addEventListener('click', turn);
  return made;
}

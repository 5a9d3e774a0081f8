import { element } from '../frame/element.js';
import type { Overlay } from './overlay.js';
import { testPictures, type TestPicture } from './pictures.js';

/** Lets the user choose among the test pictures; null when he closes the sheet. */
export async function choosePictures(overlay: Overlay, most: number): Promise<TestPicture[] | null> {
  const pictures = await testPictures();
  const chosen = new Set<TestPicture>();
  const done = await overlay.ask<boolean>({
    kind: 'sheet',
    name: '选择图片',
    title: '选择图片',
    text: `模拟相册，最多选 ${most} 张`,
    body: () => [grid(pictures, chosen, most)],
    choices: [
      { text: '完成', value: true, means: 'yes' },
      { text: '取消', value: false, means: 'no' },
    ],
  });
  if (!done) return null;
  // Whoever presses "done" without a choice means the first.
  return chosen.size > 0 ? [...chosen] : pictures.slice(0, 1);
}

function grid(pictures: TestPicture[], chosen: Set<TestPicture>, most: number): HTMLElement {
  const made = element('div', 'picture-grid');
  made.append(
    ...pictures.map((picture) => {
      const button = element('button', 'picture-choice');
      const image = document.createElement('img');
      image.src = URL.createObjectURL(picture.blob);
      image.alt = picture.name;
      button.append(image);
      button.setAttribute('aria-pressed', 'false');
      button.addEventListener('click', () => {
        if (!chosen.delete(picture) && chosen.size < most) chosen.add(picture);
        button.setAttribute('aria-pressed', String(chosen.has(picture)));
      });
      return button;
    }),
  );
  return made;
}

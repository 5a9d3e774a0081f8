import Taro from '@tarojs/taro';
import { lendKeys } from './question';
import { nativeColours } from './theme';

/** A short line that goes away by itself. For anything to be decided use `confirm`. */
export function toast(text: string) {
  void Taro.showToast({ title: text, icon: 'none', duration: 2500 });
}

export interface Question {
  title: string;
  text: string;
  yes: string;
  no?: string;
}

/** Asks and waits. Anything but the yes button is a no. */
export async function confirm({ title, text, yes, no = '先不了' }: Question): Promise<boolean> {
  const { accent, quiet } = nativeColours();
  const answer = Taro.showModal({
    title,
    content: text,
    confirmText: yes,
    cancelText: no,
    confirmColor: accent,
    cancelColor: quiet,
  });
  return (await answer.finally(lendKeys())).confirm;
}

/** Says something that must be read. */
export async function tell(title: string, text: string, button = '知道了') {
  const { accent } = nativeColours();
  const read = Taro.showModal({ title, content: text, showCancel: false, confirmText: button, confirmColor: accent });
  await read.finally(lendKeys());
}

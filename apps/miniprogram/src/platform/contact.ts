import Taro from '@tarojs/taro';
import { dialled } from '../shared/format/phone';

export async function copy(text: string) {
  await Taro.setClipboardData({ data: text });
}

/** The user may close the dialler again; that is no fault. */
export async function callPhone(phoneNumber: string) {
  await Taro.makePhoneCall({ phoneNumber: dialled(phoneNumber) }).catch(() => undefined);
}

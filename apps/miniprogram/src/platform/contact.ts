import Taro from '@tarojs/taro';

export async function copy(text: string) {
  await Taro.setClipboardData({ data: text });
}

/** The user may close the dialler again; that is no fault. */
export async function callPhone(phoneNumber: string) {
  await Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}

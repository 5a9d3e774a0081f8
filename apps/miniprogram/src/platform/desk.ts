import Taro from '@tarojs/taro';
import { copy } from './contact';

/** Where one writes to the desk: a link, and for WeChat's own window the company in 企业微信. */
export interface Desk {
  link: string;
  corpId: string | null;
}

/** Opens WeChat's own window, or where that does not go copies the link: a mini-program opens no page of others. */
export async function openDesk({ link, corpId }: Desk): Promise<'opened' | 'copied'> {
  if (corpId) {
    const chat = Taro.openCustomerServiceChat({ extInfo: { url: link }, corpId });
    if (
      await chat.then(
        () => true,
        () => false,
      )
    )
      return 'opened';
  }
  await copy(link);
  return 'copied';
}

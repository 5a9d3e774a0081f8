import { login } from '@tarojs/taro';
import type { Credential } from './credential';

/** A mini-program is opened by one WeChat user only. */
export const cameFromWechat = false;

export async function obtainCredential(): Promise<Credential> {
  const { code } = await login();
  return { route: 'wechat-mini', body: { code } };
}

import { login } from '@tarojs/taro';
import type { Credential } from './credential';

export async function obtainCredential(): Promise<Credential> {
  const { code } = await login();
  return { route: 'wechat-mini', body: { code } };
}

import type { FaultCode } from '../../api/api-error';

export interface Fault {
  code: FaultCode;
  message: string;
  status: number;
}

/** The line that what is seen may be old: only above a page of which nothing is missing; what is missing says so itself. */
export const showsOfflineLine = (online: boolean, missing: number) => !online && missing === 0;

export interface FaultText {
  icon: 'cloud-off' | 'alert' | 'person';
  title: string;
  text: string;
  retry: boolean;
  /** The page tries by itself as long as it is looked at: what is missing comes back without its user's doing. */
  again: boolean;
  /** Nothing will help here: the way to the first page. */
  home?: boolean;
}

/** What to say about a fault that took the whole page, and whether trying again can help. */
export function faultText({ code, message, status }: Fault): FaultText {
  if (code === 'client.offline')
    return { icon: 'cloud-off', title: '网络没有连上', text: '请打开手机网络，再点“重试”', retry: true, again: true };
  if (code === 'client.timeout')
    return { icon: 'cloud-off', title: '网络有点慢', text: '请再试一次', retry: true, again: true };
  if (code === 'client.needsWechat')
    return {
      icon: 'alert',
      title: '请在微信里打开',
      text: '用微信打开后，不用注册就能使用',
      retry: false,
      again: false,
    };
  if (code === 'client.signedOut')
    return { icon: 'person', title: '您已退出登录', text: '请到“我的”里重新登录', retry: false, again: false };
  const final = status >= 400 && status < 500 && status !== 401 && status !== 408 && status !== 429;
  return {
    icon: 'alert',
    title: final ? message : '没有打开成功',
    text: final ? '' : message,
    retry: !final,
    again: status >= 500,
    home: final,
  };
}

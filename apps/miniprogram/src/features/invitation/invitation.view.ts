import { businessDate, whenText } from '../../shared/format/shanghai-time';

const CODE = /^[A-Za-z0-9_-]{8,64}$/;

/** Comes as `code`, or as `scene` where `code` would collide with WeChat's own. */
export const invitationCode = ({ code, scene }: { code: string; scene: string }): string | null =>
  [code, scene].find((value) => CODE.test(value)) ?? null;

/** `明天 18:00 前有效` */
export const validText = (expiresAt: string, now: Date) =>
  businessDate(expiresAt) < businessDate(now) ? '已过期' : `${whenText(expiresAt, null, now)} 前有效`;

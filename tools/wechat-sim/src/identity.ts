import { createHmac } from 'node:crypto';

function digest(text: string): string {
  return createHmac('sha256', 'wechat-sim identity').update(text).digest('base64url');
}

/**
 * 28 characters starting with `o`, like a real one; those of one app share their first six characters.
 * Derived, not stored: the same person keeps the same openid after a restart.
 */
export function openidOf(appid: string, personId: string): string {
  return `o${digest(`app ${appid}`).slice(0, 5)}${digest(`openid ${appid} ${personId}`).slice(0, 22)}`;
}

/** One per person for all apps bound to the same open-platform account. */
export function unionidOf(platform: string, personId: string): string {
  return `o${digest(`platform ${platform}`).slice(0, 5)}${digest(`unionid ${platform} ${personId}`).slice(0, 22)}`;
}

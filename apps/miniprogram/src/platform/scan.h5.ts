import type { Scanned } from './scan';

export type { Scanned } from './scan';

/** A web page has no camera scanner that works on every phone; WeChat's own 扫一扫 opens our links directly. */
export const canScan = () => false;

export async function scan(): Promise<Scanned | null> {
  return null;
}

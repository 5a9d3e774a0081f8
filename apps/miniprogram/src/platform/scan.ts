import { scanCode } from '@tarojs/taro';

/** What a code held: `path` for a mini-program code, `text` for any other. */
export interface Scanned {
  text: string;
  path: string;
}

export const canScan = () => true;

/** Opens the camera; null when the user turned back. */
export async function scan(): Promise<Scanned | null> {
  try {
    // The typings lack `path`, which WeChat fills when the code is one of this mini-program.
    const found = (await scanCode({ scanType: ['qrCode'] })) as { result: string; path?: string };
    return { text: found.result ?? '', path: found.path ?? '' };
  } catch {
    return null;
  }
}

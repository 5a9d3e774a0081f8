import { clearStorageSync, getStorageSync, removeStorageSync, setStorageSync } from '@tarojs/taro';

/** A full or forbidden storage (private browsing) must never break a page: then nothing is remembered. */
export function readStored<T>(key: string): T | null {
  try {
    const value = getStorageSync<T | ''>(key);
    return value === '' || value === undefined ? null : value;
  } catch {
    return null;
  }
}

export function store(key: string, value: unknown) {
  try {
    setStorageSync(key, value);
  } catch {
    // See above.
  }
}

export function forget(key: string) {
  try {
    removeStorageSync(key);
  } catch {
    // See above.
  }
}

/** Forgets everything that was kept for the person before. */
export function forgetAll() {
  try {
    clearStorageSync();
  } catch {
    // See above.
  }
}

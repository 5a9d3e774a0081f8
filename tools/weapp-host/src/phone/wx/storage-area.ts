import { Refusal } from './api.js';

/** WeChat's limits, in bytes. */
export const KEY_MOST = 1024 * 1024;
export const AREA_MOST = 10 * 1024 * 1024;

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text).length;

/**
 * What the phone keeps for one person and one mini-program. The limits are WeChat's and hold in memory; everything is also
 * written to the browser's own storage, so that it outlives a reload. That one takes about five million letters: what is
 * beyond them lasts until the phone is closed.
 */
export class StorageArea {
  private readonly texts = new Map<string, string>();
  private bytes = 0;

  constructor(
    private readonly prefix: string,
    private readonly browser: Storage,
  ) {
    for (const name of Object.keys(browser).filter((each) => each.startsWith(prefix)))
      this.remember(name.slice(prefix.length), browser.getItem(name) ?? '');
  }

  get(key: string): string | undefined {
    return this.texts.get(key);
  }

  keys(): string[] {
    return [...this.texts.keys()];
  }

  /** Rounded up to whole KB, as `currentSize` is. */
  get kilobytes(): number {
    return Math.ceil(this.bytes / 1024);
  }

  set(key: string, text: string): void {
    if (bytesOf(text) > KEY_MOST) throw new Refusal(':entry size limit reached');
    const before = this.texts.get(key);
    const after =
      this.bytes + bytesOf(key) + bytesOf(text) - (before === undefined ? 0 : bytesOf(key) + bytesOf(before));
    if (after > AREA_MOST) throw new Refusal('exceed storage max size 10Mb');
    this.forget(key);
    this.remember(key, text);
    this.write(key, text);
  }

  remove(key: string): void {
    this.forget(key);
    this.browser.removeItem(this.prefix + key);
  }

  clear(): void {
    this.keys().forEach((key) => this.remove(key));
  }

  private write(key: string, text: string): void {
    try {
      this.browser.setItem(this.prefix + key, text);
    } catch {
      this.browser.removeItem(this.prefix + key);
      console.warn(`weapp-host: the browser has no room for "${key}"; it is kept until the phone is closed`);
    }
  }

  private remember(key: string, text: string): void {
    this.texts.set(key, text);
    this.bytes += bytesOf(key) + bytesOf(text);
  }

  private forget(key: string): void {
    const text = this.texts.get(key);
    if (text === undefined) return;
    this.texts.delete(key);
    this.bytes -= bytesOf(key) + bytesOf(text);
  }
}

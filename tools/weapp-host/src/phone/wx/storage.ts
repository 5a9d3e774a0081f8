import { api, failed, Refusal } from './api.js';
import { AREA_MOST } from './storage-area.js';
import type { System } from './system.js';

type Key = { key: string };
type Entry = Key & { data: unknown };

/** wx storage: every function asynchronous and as `…Sync`. */
export function storage({ memory }: System): Record<string, unknown> {
  const get = ({ key }: Key) => {
    const text = memory.get(named(key));
    if (text === undefined) throw new Refusal('data not found');
    return { data: parsed(text) };
  };
  const set = ({ key, data }: Entry) => memory.set(named(key), written(data));
  const remove = ({ key }: Key) => memory.remove(named(key));
  const info = () => ({ keys: memory.keys(), currentSize: memory.kilobytes, limitSize: AREA_MOST / 1024 });
  return {
    getStorage: api('getStorage', get),
    setStorage: api('setStorage', set),
    removeStorage: api('removeStorage', remove),
    clearStorage: api('clearStorage', () => memory.clear()),
    getStorageInfo: api('getStorageInfo', info),
    // Of the sync ones only reading a key that is not there is no failure.
    getStorageSync: (key: string) => {
      const text = memory.get(named(key));
      return text === undefined ? '' : parsed(text);
    },
    setStorageSync: loud('setStorageSync', (key: string, data: unknown) => set({ key, data })),
    removeStorageSync: loud('removeStorageSync', (key: string) => remove({ key })),
    clearStorageSync: () => memory.clear(),
    getStorageInfoSync: info,
    batchSetStorageSync: loud('batchSetStorageSync', (list: { key: string; value: unknown }[]) =>
      list.forEach(({ key, value }) => set({ key, data: value })),
    ),
    batchGetStorageSync: (keys: string[]) =>
      keys.map((key) => {
        const text = memory.get(named(key));
        return text === undefined ? '' : parsed(text);
      }),
  };
}

function named(key: unknown): string {
  if (typeof key !== 'string') throw new Refusal('parameter error: parameter.key should be String');
  if (key === '') throw new Refusal('parameter error: parameter.key should not be empty');
  return key;
}

/** A JSON round trip: dates become text, functions and undefined members go. `undefined` itself is kept apart from null. */
const written = (data: unknown) => JSON.stringify(data) ?? 'undefined';
const parsed = (text: string): unknown => (text === 'undefined' ? undefined : JSON.parse(text));

/** A sync function throws an Error whose message begins with its name. */
function loud<Args extends unknown[]>(name: string, work: (...args: Args) => void): (...args: Args) => void {
  return (...args) => {
    try {
      work(...args);
    } catch (error) {
      throw new Error((failed(name, error) as { errMsg: string }).errMsg, { cause: error });
    }
  };
}

/** Keeps files that only signed addresses lead to. A key never changes its bytes. */
export abstract class FileStore {
  /** Stores the bytes durably: after this they survive a crash. Throws StorageFull or StorageAway. */
  abstract put(key: string, bytes: Buffer, type: string): Promise<void>;
  abstract get(key: string): Promise<StoredFile | null>;
  /** What is not there is removed already. */
  abstract remove(key: string): Promise<void>;
  /** Where the file can be read until then by whoever holds the address; the same for the same arguments. */
  abstract address(key: string, until: Date): Promise<string> | string;
}

export interface StoredFile {
  bytes: Buffer;
  type: string;
}

/** No room for more files; what is stored can still be read. */
export class StorageFull extends Error {}

/** The store does not answer or refuses to work. */
export class StorageAway extends Error {}

const KEY = /^[a-z]+(?:\/[\w-]+)+\.(jpg|png)$/;
const TYPES: Record<string, string> = { jpg: 'image/jpeg', png: 'image/png' };

/** The type that the ending of a key tells; null for what is no key, such as a way out of the folder. */
export function typeOfKey(key: string): string | null {
  const ending = key.length <= 200 ? KEY.exec(key)?.[1] : undefined;
  return ending ? TYPES[ending] : null;
}

/** Refuses to store under a key that tells another type. */
export function checkKey(key: string, type: string): void {
  if (typeOfKey(key) !== type) throw new Error(`${key} is no key of a file of type ${type}`);
}

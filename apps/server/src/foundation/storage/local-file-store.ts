import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { checkKey, FileStore, StorageAway, StorageFull, StoredFile, typeOfKey } from './file-store.js';
import { FileSigner } from './file-signer.js';

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Files in a folder of this machine, served by the server itself under /files/. */
@Injectable()
export class LocalFileStore extends FileStore {
  constructor(
    private readonly config: Config,
    private readonly signer: FileSigner,
  ) {
    super();
  }

  /** Under its name there is the whole file or none: it is written beside, made durable, then renamed. */
  async put(key: string, bytes: Buffer, type: string): Promise<void> {
    checkKey(key, type);
    const path = this.path(key);
    const part = partOf(path);
    try {
      await this.makeFolder(dirname(path));
      await writeDurably(part, bytes);
      await rename(part, path);
      await syncFolder(dirname(path));
    } catch (error) {
      await rm(part, { force: true }).catch(() => undefined);
      throw faultOf(error);
    }
  }

  async get(key: string): Promise<StoredFile | null> {
    const type = typeOfKey(key);
    if (!type) return null;
    try {
      return { bytes: await readFile(this.path(key)), type };
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw faultOf(error);
    }
  }

  async remove(key: string): Promise<void> {
    if (!typeOfKey(key)) return;
    const path = this.path(key);
    try {
      await rm(path, { force: true });
      // Left by a process that died while it wrote.
      await rm(partOf(path), { force: true });
    } catch (error) {
      throw faultOf(error);
    }
  }

  address(key: string, until: Date): string {
    const second = Math.floor(until.getTime() / 1000);
    return `/files/${key}?until=${second}&sign=${this.signer.sign(key, second)}`;
  }

  private path(key: string): string {
    return join(resolve(this.config.STORAGE_DIR), key);
  }

  /** A new folder is durable once the one above it is. */
  private async makeFolder(folder: string): Promise<void> {
    const first = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (!first) return;
    for (let above = dirname(folder); above.length >= dirname(first).length; above = dirname(above)) {
      await syncFolder(above);
    }
  }
}

const partOf = (path: string) => `${path}.part`;

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

function faultOf(error: unknown): Error {
  const Fault = FULL.has(codeOf(error)) ? StorageFull : StorageAway;
  return new Fault('The folder of files did not work', { cause: error });
}

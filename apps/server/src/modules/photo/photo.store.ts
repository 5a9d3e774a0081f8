import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { businessDate } from '../../foundation/clock/shanghai.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { randomCode } from '../../foundation/secrets/codes.js';
import { FileStore, StorageFull } from '../../foundation/storage/file-store.js';
import { condemnBytes, forgetBytes, noteBytes, strikeOut, takeBytes, takeDueBytes } from './photo-sweep.queries.js';
import { PhotoView } from './photo.dto.js';
import type { Photo } from './photo.entity.js';
import { photoErrors } from './photo.errors.js';
import type { Remade } from './picture.js';
import { goodUntil } from './rules/good-until.js';

/** What of a row is needed to show it. */
export type PhotoRow = Pick<Photo, 'id' | 'fileKey' | 'width' | 'height' | 'state'>;

/** Far longer than an upload can take. */
const UNCLAIMED_MS = 3600_000;
const JPEG = 'image/jpeg';
const fullOf = (fileKey: string) => `${fileKey}-full.jpg`;
const thumbOf = (fileKey: string) => `${fileKey}-thumb.jpg`;

/**
 * The bytes of photos. They are noted for sweeping before they are written, and the note is struck out with the row that
 * takes them: whatever dies in between, no bytes are left that nobody knows.
 */
@Injectable()
export class PhotoStore {
  private readonly logger = new Logger(PhotoStore.name);

  constructor(
    private readonly db: Db,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  /** Stores both sizes under a key that cannot be guessed. They are swept after an hour unless a row keeps them. */
  async save({ full, thumb }: Remade): Promise<string> {
    const now = this.clock.now();
    const [year, month] = businessDate(now).split('-');
    const fileKey = `photos/${year}/${month}/${randomCode(24)}`;
    const due = new Date(now.getTime() + UNCLAIMED_MS);
    await noteBytes(this.db, fileKey, due);
    try {
      await this.store.put(fullOf(fileKey), full, JPEG);
      await this.store.put(thumbOf(fileKey), thumb, JPEG);
    } catch (error) {
      this.logger.error({ fileKey, cause: error instanceof Error ? String(error.cause ?? error.stack) : error });
      if (!(error instanceof StorageFull)) throw photoErrors.storageAway();
      await this.drop(fileKey);
      throw photoErrors.storageFull();
    }
    return fileKey;
  }

  /** They belong to a row of this transaction, unless the sweeper has them already. */
  async keep(tx: Tx, fileKey: string): Promise<void> {
    if (!(await strikeOut(tx, fileKey))) throw photoErrors.storageAway();
  }

  /** Removes them if no row keeps them. What fails is done by the sweep, at the latest after the hour. */
  async drop(fileKey: string): Promise<void> {
    try {
      if (await takeBytes(this.db, fileKey)) await this.erase(fileKey);
    } catch (error) {
      this.logger.warn({ fileKey, cause: error instanceof Error ? error.message : error });
    }
  }

  /** The row that kept them is gone when this transaction is committed, and they are due. */
  async condemn(tx: Tx, fileKeys: string[]): Promise<void> {
    for (const fileKey of fileKeys) await condemnBytes(tx, fileKey, this.clock.now());
  }

  /** Removes condemned bytes; what fails stays due. */
  async erase(fileKey: string): Promise<void> {
    await this.store.remove(fullOf(fileKey));
    await this.store.remove(thumbOf(fileKey));
    await forgetBytes(this.db, fileKey);
  }

  /** Removes what is due, so many at most. Marked first: a row that comes late finds its bytes taken. */
  async sweep(limit: number): Promise<number> {
    const due = await takeDueBytes(this.db, this.clock.now(), limit);
    for (const fileKey of due) await this.erase(fileKey);
    return due.length;
  }

  async views(rows: PhotoRow[]): Promise<PhotoView[]> {
    const until = goodUntil(this.clock.now());
    return Promise.all(
      rows.map(async ({ id, fileKey, width, height, state }) => ({
        id,
        thumb: await this.store.address(thumbOf(fileKey), until),
        full: await this.store.address(fullOf(fileKey), until),
        width,
        height,
        state,
      })),
    );
  }
}

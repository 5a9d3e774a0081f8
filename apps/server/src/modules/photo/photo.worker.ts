import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { untilFew } from '../../foundation/jobs/until-few.js';
import { forgetRemoved, unusedSince } from './photo.queries.js';
import { PhotoService } from './photo.service.js';
import { PhotoStore } from './photo.store.js';

const HOUR_MS = 3600_000;
const UNUSED_MS = 24 * HOUR_MS;
/** As long as the answers of other unsafe requests are remembered. */
const REMEMBERED_MS = 48 * HOUR_MS;
const BATCH = 200;

/** Deletes photos that hung on nothing for a day, bytes that no row keeps, and rows that are only remembered for repeated uploads. */
@Injectable()
export class PhotoWorker {
  constructor(
    private readonly db: Db,
    private readonly photos: PhotoService,
    private readonly files: PhotoStore,
    private readonly clock: Clock,
  ) {}

  async sweep(): Promise<void> {
    await untilFew(BATCH, (size) => this.forgetUnused(size));
    await untilFew(BATCH, (size) => this.files.sweep(size));
    await untilFew(BATCH, (size) => this.forgetRows(size));
  }

  private async forgetUnused(size: number): Promise<number> {
    const unused = await unusedSince(this.db, this.before(UNUSED_MS), size);
    for (const id of unused) await this.photos.forget(id);
    return unused.length;
  }

  private forgetRows(size: number): Promise<number> {
    return forgetRemoved(this.db, this.before(REMEMBERED_MS), size);
  }

  private before(ms: number): Date {
    return new Date(this.clock.now().getTime() - ms);
  }
}

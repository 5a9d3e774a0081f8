import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Clock } from '../../foundation/clock/clock.js';
import { isDuplicate } from '../../foundation/database/database-errors.js';
import { Db, RunAgain, Tx } from '../../foundation/database/db.js';
import { requestErrors } from '../../foundation/errors/request.errors.js';
import { newMonthId } from '../../foundation/ids/month-id.js';
import { ModerationService } from '../moderation/moderation.service.js';
import { Gate } from './gate.js';
import { contentKind, Photo } from './photo.entity.js';
import { photoErrors } from './photo.errors.js';
import { takenPlaces, unusedOf } from './photo.queries.js';
import { PhotoStore } from './photo.store.js';
import { MAX_PIXELS, pixelsOf, remake, Remade } from './picture.js';
import { freePlace } from './rules/free-place.js';
import { MAX_UNUSED, mayUpload, type PhotoPurpose } from './rules/may-upload.js';

/** As many as one of the largest has: it is worked on alone, others two at once. A progressive JPEG takes up to 6 bytes a pixel. */
const PIXELS_AT_ONCE = MAX_PIXELS;
const MAY_WAIT = 20;
const WAIT_MS = 8000;

interface Upload {
  account: Account;
  purpose: PhotoPurpose;
  key: string;
  sha256: Buffer;
}

/** Takes pictures in: worked on and stored outside of any transaction, then one transaction makes them photos. */
@Injectable()
export class UploadService {
  private readonly gate = new Gate(PIXELS_AT_ONCE, MAY_WAIT, WAIT_MS);

  constructor(
    private readonly db: Db,
    private readonly files: PhotoStore,
    private readonly moderation: ModerationService,
    private readonly clock: Clock,
  ) {}

  /** The same key and bytes are the same photo, however often and at once they come. */
  async take(account: Account, purpose: PhotoPurpose, key: string, bytes: Buffer): Promise<Photo> {
    const upload = { account, purpose, key, sha256: createHash('sha256').update(bytes).digest() };
    const before = await this.earlier(upload);
    if (before) return before;
    await this.mustAllow(upload);
    const pixels = Math.max(await pixelsOf(bytes), PIXELS_AT_ONCE / 2);
    const { made, fileKey } = await this.gate.run(async () => {
      const remade = await remake(bytes);
      return { made: remade, fileKey: await this.files.save(remade) };
    }, pixels);
    return this.insert(upload, made, fileKey);
  }

  private async earlier({ account, purpose, key, sha256 }: Upload): Promise<Photo | null> {
    const photo = await this.db.repository(Photo).findOneBy({ ownerId: account.id, uploadKey: key });
    if (!photo) return null;
    if (photo.purpose !== purpose || !photo.sha256.equals(sha256)) throw requestErrors.keyReused();
    if (photo.removedAt) throw photoErrors.unknown();
    return photo;
  }

  private async mustAllow({ account, purpose }: Upload): Promise<void> {
    const unused = await unusedOf(this.db, account.id);
    const refusal = mayUpload(purpose, { isEngineer: account.roles.includes('engineer'), unused });
    if (refusal) throw photoErrors[refusal]();
    // What neighbours read is taken only while reviews are.
    if (purpose === 'review') await this.moderation.requireUgc();
  }

  private async insert(upload: Upload, made: Remade, fileKey: string): Promise<Photo> {
    const photo = this.photoOf(upload, made, fileKey);
    try {
      await this.db.transaction(async (tx) => {
        await this.place(tx, photo);
        await this.files.keep(tx, fileKey);
        await this.moderation.submitPhoto(tx, {
          kind: contentKind(photo),
          subjectId: photo.id,
          authorId: photo.ownerId,
        });
      });
      return photo;
    } catch (error) {
      await this.files.drop(fileKey);
      const winner = isDuplicate(error) ? await this.earlier(upload) : null;
      if (winner) return winner;
      throw error;
    }
  }

  /** Takes a free place of its owner's. The key decides a race for it; who loses looks again. */
  private async place(tx: Tx, photo: Photo): Promise<void> {
    const offset = Number(BigInt(photo.id) % BigInt(MAX_UNUSED));
    photo.place = freePlace(await takenPlaces(tx, photo.ownerId), offset);
    if (photo.place === null) throw photoErrors.tooMany();
    try {
      await tx.insert(Photo, photo);
    } catch (error) {
      throw isDuplicate(error, 'photo_unused') ? new RunAgain(photoErrors.busy()) : error;
    }
  }

  private photoOf({ account, purpose, key, sha256 }: Upload, made: Remade, fileKey: string): Photo {
    const createdAt = this.clock.now();
    return {
      id: newMonthId(createdAt),
      ownerId: account.id,
      purpose,
      uploadKey: key,
      sha256,
      fileKey,
      width: made.width,
      height: made.height,
      bytes: made.full.length + made.thumb.length,
      state: 'pending',
      subjectId: null,
      position: null,
      place: null,
      createdAt,
      removedAt: null,
    };
  }
}

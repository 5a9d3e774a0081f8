import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { isId } from '../../foundation/ids/ids.js';
import { ModerationService } from '../moderation/moderation.service.js';
import { PhotoStore, type PhotoRow } from './photo.store.js';
import { PhotoView } from './photo.dto.js';
import { contentKind, Photo, PhotoState } from './photo.entity.js';
import { photoErrors } from './photo.errors.js';
import {
  hang,
  Hung,
  isThere,
  lockPhoto,
  lockPhotosOf,
  markRemoved,
  moveTo,
  photosById,
  photosOf,
} from './photo.queries.js';
import { UploadService } from './upload.service.js';
import type { PhotoPurpose } from './rules/may-upload.js';

export type { PhotoRow };

const all = () => true;

/** The front door: other modules hang photos on their things, show them and take them off. */
@Injectable()
export class PhotoService {
  constructor(
    private readonly db: Db,
    private readonly files: PhotoStore,
    private readonly uploads: UploadService,
    private readonly moderation: ModerationService,
    private readonly clock: Clock,
  ) {}

  /** Takes a picture in; the same key and bytes are the same photo. */
  async upload(account: Account, purpose: PhotoPurpose, key: string, bytes: Buffer): Promise<PhotoView> {
    const photo = await this.uploads.take(account, purpose, key, bytes);
    const [view] = await this.views([photo]);
    return view;
  }

  /** Hangs own photos on a thing, in this order. Each hangs on one thing only; the WHERE clause decides a race. */
  async attach(tx: Tx, accountId: string, purpose: PhotoPurpose, subjectId: string, photoIds: string[]): Promise<void> {
    // Locked in one order, so that two who hang the same ones wait for each other and do not stop each other.
    const places = photoIds.map((id, position) => ({ id, position })).sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const { id, position } of places) await this.hang(tx, { id, accountId, purpose }, subjectId, position);
  }

  /** Hangs one more own photo on a thing, behind those that hang there. Its owner holds the thing. */
  async add(tx: Tx, photo: Hung, subjectId: string): Promise<void> {
    const there = await lockPhotosOf(tx, photo.purpose, subjectId);
    for (const [position, { id }] of there.entries()) await moveTo(tx, id, position);
    await this.hang(tx, photo, subjectId, there.length);
  }

  /** The photos of things, in their order: only approved ones for anyone, all but removed ones for the owner. */
  async of(purpose: PhotoPurpose, subjectIds: string[], seer: 'anyone' | 'owner'): Promise<Map<string, PhotoView[]>> {
    const bySubject = new Map<string, PhotoView[]>();
    if (subjectIds.length === 0) return bySubject;
    const rows = await photosOf(this.db, purpose, subjectIds, seer);
    const views = await this.views(rows);
    rows.forEach(({ subjectId }, i) => {
      const photos = bySubject.get(subjectId!) ?? [];
      bySubject.set(subjectId!, [...photos, views[i]]);
    });
    return bySubject;
  }

  /** Rows that a statement of another module read, with addresses; asks the database nothing. */
  views(rows: PhotoRow[]): Promise<PhotoView[]> {
    return this.files.views(rows);
  }

  /** Takes photos off a thing, all or some. From now on nobody gets an address; the bytes go with the next sweep. Returns how many. */
  async removeOf(
    tx: Tx,
    purpose: PhotoPurpose,
    subjectId: string,
    which: (photo: Photo) => boolean = all,
  ): Promise<number> {
    const photos = (await lockPhotosOf(tx, purpose, subjectId)).filter(which);
    await this.takeAway(tx, photos);
    return photos.length;
  }

  /** Deletes an own photo that hangs on nothing, with its bytes. Deleting it again changes nothing. */
  async remove(accountId: string, id: string): Promise<void> {
    const fileKey = await this.db.transaction(async (tx) => {
      const photo = await lockPhoto(tx, id);
      if (photo?.ownerId !== accountId) throw photoErrors.unknown();
      if (photo.removedAt) return null;
      if (photo.subjectId) throw photoErrors.used();
      await this.takeAway(tx, [photo]);
      return photo.fileKey;
    });
    // Should the store be away, the sweep does it.
    if (fileKey) await this.files.erase(fileKey).catch(() => undefined);
  }

  /** Takes away a photo that still hangs on nothing; its sender has forgotten it. */
  async forget(id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const photo = await lockPhoto(tx, id);
      if (photo && !photo.subjectId && !photo.removedAt) await this.takeAway(tx, [photo]);
    });
  }

  async hold(tx: Tx, id: string): Promise<void> {
    await lockPhoto(tx, id);
  }

  async decided(tx: Tx, id: string, state: PhotoState): Promise<void> {
    await tx.repository(Photo).update({ id }, { state });
  }

  /** Photos by id, whatever their state; removed ones are left out. */
  async show(ids: string[]): Promise<Map<string, PhotoView>> {
    if (ids.length === 0) return new Map();
    const rows = await photosById(this.db, ids);
    return new Map((await this.views(rows)).map((view) => [view.id, view]));
  }

  private async hang(tx: Tx, photo: Hung, subjectId: string, position: number): Promise<void> {
    const { id } = photo;
    if (!isId(id)) throw photoErrors.unknown();
    if (await hang(tx, photo, subjectId, position)) return;
    throw (await isThere(tx, photo)) ? photoErrors.used({ id }) : photoErrors.unknown({ id });
  }

  private async takeAway(tx: Tx, photos: Photo[]): Promise<void> {
    if (photos.length === 0) return;
    await markRemoved(
      tx,
      photos.map(({ id }) => id),
      this.clock.now(),
    );
    for (const photo of photos) await this.moderation.withdraw(tx, contentKind(photo), photo.id);
    await this.files.condemn(
      tx,
      photos.map(({ fileKey }) => fileKey),
    );
  }
}

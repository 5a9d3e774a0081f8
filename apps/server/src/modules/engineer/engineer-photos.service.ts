import { Injectable } from '@nestjs/common';
import { Db } from '../../foundation/database/db.js';
import type { Shown } from '../moderation/moderation-subjects.hook.js';
import { photoErrors } from '../photo/photo.errors.js';
import { PhotoService } from '../photo/photo.service.js';
import { OwnPhotos } from './engineer.dto.js';
import { engineerErrors } from './engineer.errors.js';
import { portrayedBy, sittersOf } from './engineer-photos.queries.js';
import { lockHired } from './lock-hired.js';
import { portraitsOf } from './rules/portraits.js';

export const MOST_CERTIFICATES = 6;

/** Who sends them, and which engineer he is. */
export interface Sitter {
  id: string;
  accountId: string;
}

/** The face and the certificates of an engineer: he sends them, an operator looks at them, then everybody sees them. */
@Injectable()
export class EngineerPhotosService {
  constructor(
    private readonly db: Db,
    private readonly photos: PhotoService,
  ) {}

  /** His own, whatever their state. */
  async own(id: string): Promise<OwnPhotos> {
    const [portraits, certificates] = await Promise.all([
      this.photos.of('portrait', [id], 'owner'),
      this.photos.of('certificate', [id], 'owner'),
    ]);
    const { shown, next } = portraitsOf(portraits.get(id) ?? []);
    return {
      portrait: shown,
      nextPortrait: next,
      certificates: certificates.get(id) ?? [],
      mostCertificates: MOST_CERTIFICATES,
    };
  }

  /** The face that is shown stays until the new one is approved; what waited before it goes. */
  async setPortrait({ id, accountId }: Sitter, photoId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await lockHired(tx, id);
      if ((await portrayedBy(tx, photoId)) === id) return;
      const sent = (await this.photos.of('portrait', [id], 'owner')).get(id) ?? [];
      const { shown } = portraitsOf(sent);
      await this.photos.removeOf(tx, 'portrait', id, (photo) => photo.id !== shown?.id);
      await this.photos.add(tx, { id: photoId, accountId, purpose: 'portrait' }, id);
    });
  }

  async addCertificate({ id, accountId }: Sitter, photoId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await lockHired(tx, id);
      const sent = (await this.photos.of('certificate', [id], 'owner')).get(id) ?? [];
      if (sent.some((photo) => photo.id === photoId)) return;
      if (sent.length >= MOST_CERTIFICATES) throw engineerErrors.tooManyCertificates();
      await this.photos.add(tx, { id: photoId, accountId, purpose: 'certificate' }, id);
    });
  }

  /** Takes one of his own off, face or certificate. */
  async remove({ id }: Sitter, photoId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await lockHired(tx, id);
      const isIt = (photo: { id: string }) => photo.id === photoId;
      const removed =
        (await this.photos.removeOf(tx, 'portrait', id, isIt)) ||
        (await this.photos.removeOf(tx, 'certificate', id, isIt));
      if (!removed) throw photoErrors.unknown({ id: photoId });
    });
  }

  /** A face was approved: those that it takes the place of go. */
  async dropReplaced(photoId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const id = await portrayedBy(tx, photoId);
      if (!id) return;
      const sent = (await this.photos.of('portrait', [id], 'owner')).get(id) ?? [];
      const gone = portraitsOf(sent).replaced.map((photo) => photo.id);
      await this.photos.removeOf(tx, 'portrait', id, (photo) => gone.includes(photo.id));
    });
  }

  /** As operators see them who decide: with whom to compare. */
  async shown(photoIds: string[]): Promise<Map<string, Shown>> {
    const [views, sitters] = await Promise.all([this.photos.show(photoIds), sittersOf(this.db, photoIds)]);
    return new Map([...views].map(([id, photo]) => [id, { text: null, photo, about: sitters.get(id) }]));
  }
}

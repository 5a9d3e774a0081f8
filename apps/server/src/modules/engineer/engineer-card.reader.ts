import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { businessDate } from '../../foundation/clock/shanghai.js';
import { Db } from '../../foundation/database/db.js';
import { isTrue } from '../../foundation/database/truth.js';
import type { PhotoView } from '../photo/photo.dto.js';
import { PhotoService } from '../photo/photo.service.js';
import { engineerCard, EngineerJson } from './engineer-card.js';
import { EngineerCard, EngineerProfile } from './engineer.dto.js';
import { profilesOf } from './engineer.queries.js';

/** Engineers as people see them; the addresses of their pictures are made here. */
@Injectable()
export class EngineerCardReader {
  constructor(
    private readonly db: Db,
    private readonly photos: PhotoService,
    private readonly clock: Clock,
  ) {}

  /** Cards of engineers that a statement of another module read, by id; asks the database nothing. */
  async cards(engineers: EngineerJson[]): Promise<Map<string, EngineerCard>> {
    const today = businessDate(this.clock.now());
    const portraits = await this.portraits(engineers);
    return new Map(engineers.map((each) => [each.id, engineerCard(each, portraits.get(each.id) ?? null, today)]));
  }

  /** Profiles by id, whatever has become of them; unknown ids are left out. At most 100. */
  async profiles(ids: string[]): Promise<Map<string, EngineerProfile>> {
    const rows = await profilesOf(this.db, [...new Set(ids)]);
    const [cards, portraits] = await Promise.all([this.cards(rows), this.portraits(rows)]);
    return new Map(
      rows.map(({ id, about, active, verifiedAt }) => {
        const verifiedOn = verifiedAt === null ? null : businessDate(new Date(verifiedAt * 1000));
        const profile = { about, active: isTrue(active), photo: portraits.get(id) ?? null, verifiedOn };
        return [id, { ...cards.get(id)!, ...profile }];
      }),
    );
  }

  /** Certificates of an engineer that everybody may see. */
  async certificates(id: string): Promise<PhotoView[]> {
    return (await this.photos.of('certificate', [id], 'anyone')).get(id) ?? [];
  }

  private async portraits(engineers: EngineerJson[]): Promise<Map<string, PhotoView>> {
    const shown = engineers.flatMap(({ id, portrait }) => (portrait ? [{ id, portrait }] : []));
    const views = await this.photos.views(shown.map(({ portrait }) => portrait));
    return new Map(shown.map(({ id }, i) => [id, views[i]]));
  }
}

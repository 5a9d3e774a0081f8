import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { hashOf } from '../../foundation/secrets/sealer.js';
import { isKnownPair, keepPair } from './identity.queries.js';

const KNOWN_MS = 90 * 86_400_000;

/** Who has come in from where before; kept as hashes for a quarter of a year. */
@Injectable()
export class KnownPlacesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  isKnown(pair: string): Promise<boolean> {
    return isKnownPair(this.db, hashOf(pair), this.clock.now());
  }

  async remember(pair: string): Promise<void> {
    await keepPair(this.db, hashOf(pair), new Date(this.clock.now().getTime() + KNOWN_MS));
  }
}

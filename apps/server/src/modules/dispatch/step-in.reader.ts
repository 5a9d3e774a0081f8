import { Injectable } from '@nestjs/common';
import { mayStepIn } from '../schedule/rules/may-take.js';
import { AskReader, Standing } from './ask.reader.js';
import { OfferReader } from './offer.reader.js';
import { Candidate, Dispatch, dispatchOf } from './rules/choose-engineer.js';

/** Who else could step in for a booking that stands already. Reads only. */
@Injectable()
export class StepInReader {
  constructor(
    private readonly asks: AskReader,
    private readonly offers: OfferReader,
  ) {}

  /** Everybody with the skill who serves there. */
  async able(booking: Standing): Promise<string[]> {
    return this.offers.candidates({ ...(await this.asks.of(booking)), mode: 'prefer' });
  }

  /** Those who are free then, best first, without the one who has it. */
  async others(booking: Standing, preferredId: string | null): Promise<Candidate[]> {
    const ask = { ...(await this.asks.of(booking)), mode: 'prefer' as const, engineerId: preferredId };
    if ((await this.offers.candidates(ask)).length === 0) return [];
    const { ranked } = await this.offers.rank(ask, booking.startAt, { rule: mayStepIn });
    return ranked.filter((each) => each.engineerId !== booking.engineerId);
  }

  /** The score of one engineer for it, null when he is not free. 400 when he does not serve there or lacks the skill. */
  async only(booking: Standing, engineerId: string): Promise<Dispatch | null> {
    const ask = { ...(await this.asks.of(booking)), mode: 'only' as const, engineerId };
    const asking = { moving: booking.id, preferredId: booking.preferredEngineerId, rule: mayStepIn };
    const { ranked } = await this.offers.rank(ask, booking.startAt, asking);
    return ranked.length > 0 ? dispatchOf(ranked[0], 1) : null;
  }
}

import { Injectable } from '@nestjs/common';
import { tell } from '../../foundation/audit/trail.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { Page, PAGE_SIZE, pageOf } from '../../foundation/http/paging.js';
import { isId, newId } from '../../foundation/ids/ids.js';
import { bookingErrors } from './booking.errors.js';
import { ConsolePhrase, ConsolePhraseQuery, PhraseList, PhraseWish } from './message.dto.js';
import { MessageSide, Phrase } from './message.entity.js';
import { livePhrases, lockPhrases, offeredPhrases, phrasesAfter, retirePhrase } from './message.queries.js';
import { PHRASE_FIELDS } from './phrase.fields.js';
import { mayOffer } from './rules/may-offer.js';

/** The words that are said with one tap. What was said stays as it was said, whatever becomes of its phrase. */
@Injectable()
export class PhraseService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async offered(side: MessageSide): Promise<PhraseList> {
    return phraseList(await offeredPhrases(this.db, side));
  }

  async listed({ side, after, limit = PAGE_SIZE }: ConsolePhraseQuery): Promise<Page<ConsolePhrase>> {
    const rows = await phrasesAfter(this.db, side ?? null, isId(after) ? after : '0', limit + 1);
    return pageOf(rows, limit, ({ id }) => id, phraseView);
  }

  async one(id: string): Promise<ConsolePhrase> {
    const phrase = await this.db.repository(Phrase).findOneBy({ id });
    if (!phrase) throw bookingErrors.phraseUnknown();
    return phraseView(phrase);
  }

  /** Gives the id. */
  async create(wish: PhraseWish): Promise<string> {
    const id = newId();
    await this.db.transaction(async (tx) => {
      const { words } = await this.offerable(tx, wish);
      await tx.insert(Phrase, { ...words, id, retiredAt: null });
      tell(PHRASE_FIELDS, null, words);
    });
    return id;
  }

  async change(id: string, wish: PhraseWish): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { words, before } = await this.offerable(tx, wish, id);
      await tx.repository(Phrase).update({ id }, words);
      tell(PHRASE_FIELDS, before, words);
    });
  }

  /** The words as they are kept and as they were, under the lock of all phrases. */
  private async offerable(tx: Tx, wish: PhraseWish, id?: string) {
    await lockPhrases(tx);
    const before = id ? await tx.repository(Phrase).findOneBy({ id }) : null;
    if (id && !before) throw bookingErrors.phraseUnknown();
    if (before?.retiredAt) throw bookingErrors.phraseRetired();
    const refusal = mayOffer(wish.text, await livePhrases(tx, wish.side), id);
    if (refusal) throw bookingErrors[refusal]();
    return { words: { ...wish, text: wish.text.trim() }, before };
  }

  /** Again changes nothing. */
  async retire(id: string): Promise<void> {
    await this.one(id);
    await this.db.transaction(async (tx) => {
      const retired = await retirePhrase(tx, id, this.clock.now());
      tell(PHRASE_FIELDS, { retired: !retired }, { retired: true });
    });
  }
}

/** As whoever taps reads them. */
export const phraseList = (phrases: Phrase[]): PhraseList => ({ items: phrases.map(({ id, text }) => ({ id, text })) });

const phraseView = ({ id, text, side, position, retiredAt }: Phrase): ConsolePhrase => ({
  ...{ id, text, side, position },
  retiredAt: retiredAt?.toISOString() ?? null,
});

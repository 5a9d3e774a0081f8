import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { ContentKind, ModerationItem } from './moderation.entity.js';
import { moderationErrors } from './moderation.errors.js';
import { deleteItems, isUgcOn } from './moderation.queries.js';

/** Without a verdict by then an operator looks at it. */
const VERDICT_MS = 40 * 60_000;

interface Submitted {
  kind: ContentKind;
  subjectId: string;
  authorId: string;
  text: string | null;
}

/** The front door: whatever users write or show is handed in here and is pending until it is decided. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** A text is pending from now on, also one that takes the place of another. */
  async submitText(tx: Tx, text: Omit<Submitted, 'text'> & { text: string }): Promise<void> {
    await this.submit(tx, text);
  }

  async submitPhoto(tx: Tx, photo: Omit<Submitted, 'text'>): Promise<void> {
    await this.submit(tx, { ...photo, text: null });
  }

  /**
   * Its author has taken it back: nothing of it stays here. He holds the owner's row, so that nothing is submitted
   * meanwhile; the item is locked before its reports go, so that nobody reports it meanwhile.
   */
  async withdraw(tx: Tx, kind: ContentKind, subjectId: string): Promise<void> {
    await deleteItems(tx, kind, subjectId);
  }

  /** Whether texts, photos and replies of users are taken and shown. Read from the database each time: off is off at once. */
  ugcOn(): Promise<boolean> {
    return isUgcOn(this.db);
  }

  async requireUgc(): Promise<void> {
    if (!(await this.ugcOn())) throw moderationErrors.off();
  }

  private async submit(tx: Tx, { kind, subjectId, authorId, text }: Submitted): Promise<void> {
    await this.withdraw(tx, kind, subjectId);
    const now = this.clock.now();
    await tx.insert(ModerationItem, {
      id: newId(now.getTime()),
      kind,
      subjectId,
      authorId,
      text,
      state: 'pending',
      queue: null,
      version: 0,
      label: null,
      traceId: null,
      tries: 0,
      unreachable: 0,
      nextAt: now,
      claim: null,
      submittedAt: now,
      deadlineAt: new Date(now.getTime() + VERDICT_MS),
      decidedAt: null,
      decidedBy: null,
      reason: null,
    });
  }
}

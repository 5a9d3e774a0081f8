import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import type { Tx } from '../../foundation/database/db.js';
import { Outbox } from '../../foundation/events/outbox.js';
import { ModerationSubjectsHook } from './moderation-subjects.hook.js';
import { ModerationItem } from './moderation.entity.js';
import type { ModerationDecided } from './moderation.events.js';
import { writeDecision } from './moderation.queries.js';
import type { Decided } from './rules/may-decide.js';

export interface Verdict {
  state: Decided;
  label?: number;
  /** The operator; none: WeChat. */
  by?: string;
  reason?: string;
}

/** Writes a decision, the owner's row and the fact, always together. */
@Injectable()
export class DecisionWriter {
  constructor(
    private readonly subjects: ModerationSubjectsHook,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Decides an item as it was read. False: somebody was faster. */
  async write(tx: Tx, item: ModerationItem, verdict: Verdict): Promise<boolean> {
    const { state, label, by = null, reason = null } = verdict;
    const { id: itemId, kind, subjectId, authorId } = item;
    const subject = this.subjects.of(kind);
    await subject.hold(tx, subjectId);
    if (!(await writeDecision(tx, item, { state, label, by, reason, at: this.clock.now() }))) return false;
    if (item.state === state) return true;
    await subject.decided(tx, subjectId, state);
    const fact: ModerationDecided = {
      name: 'moderation.decided',
      payload: { itemId, kind, subjectId, authorId, state },
    };
    await this.outbox.publish(tx, fact);
    return true;
  }
}

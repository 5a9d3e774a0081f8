import { Injectable } from '@nestjs/common';
import { tell } from '../../foundation/audit/trail.js';
import type { RegionOf } from '../../foundation/auth/audience.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { DecisionWriter } from './decision.writer.js';
import { ModerationSubjectsHook } from './moderation-subjects.hook.js';
import { ModerationDecision } from './moderation.dto.js';
import { moderationErrors } from './moderation.errors.js';
import { MODERATION_FIELDS, UGC_FIELDS } from './moderation.fields.js';
import { audit, isUgcOn, publicItem, switchUgc } from './moderation.queries.js';
import { mayDecide } from './rules/may-decide.js';

interface Decider {
  operatorId: string;
  regionOf: RegionOf;
}

/** What operators do. Every decision and every turn of the switch is kept with who and when. */
@Injectable()
export class ModerationDeskService {
  constructor(
    private readonly db: Db,
    private readonly decisions: DecisionWriter,
    private readonly subjects: ModerationSubjectsHook,
    private readonly clock: Clock,
  ) {}

  /** Shows or takes down. Of two operators at once the second is refused. */
  async decide(id: string, { approve, reason, version }: ModerationDecision, by: Decider): Promise<void> {
    const { operatorId, regionOf } = by;
    const seen = { regionOf, inRegion: this.subjects.inRegion() };
    await this.db.transaction(async (tx) => {
      const item = await publicItem(tx, id, seen);
      if (!item) throw moderationErrors.unknown();
      const refusal = mayDecide(item, { approve, version });
      if (refusal) throw moderationErrors[refusal]();
      const verdict = { state: approve ? ('approved' as const) : ('rejected' as const), by: operatorId, reason };
      if (!(await this.decisions.write(tx, item, verdict))) throw moderationErrors.decidedMeanwhile();
      tell(MODERATION_FIELDS, item, verdict);
      await audit(tx, {
        id: newId(),
        action: approve ? 'approve' : 'reject',
        item,
        reason,
        by: operatorId,
        at: this.clock.now(),
      });
    });
  }

  async turnUgc(on: boolean, operatorId: string): Promise<void> {
    const at = this.clock.now();
    await this.db.transaction(async (tx) => {
      tell(UGC_FIELDS, { on: await isUgcOn(this.db) }, { on });
      await switchUgc(tx, on, operatorId, at);
      await audit(tx, { id: newId(), action: on ? 'ugcOn' : 'ugcOff', item: null, reason: null, by: operatorId, at });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Db } from '../../foundation/database/db.js';
import { AttemptsService } from './attempts.service.js';
import { BindCommunitiesService } from './bind-communities.service.js';
import { BindReader } from './bind.reader.js';
import { BindingView, NewBinding } from './binding.dto.js';
import { bindingErrors } from './binding.errors.js';
import { BindingWriter } from './binding.writer.js';
import { mayBind } from './rules/may-bind.js';

/** What a consent tap changed. */
export type Bound = Pick<BindingView, 'changed' | 'elapsedMs'>;

/** How an engineer becomes a resident's butler. */
@Injectable()
export class BindingService {
  constructor(
    private readonly db: Db,
    private readonly communities: BindCommunitiesService,
    private readonly reader: BindReader,
    private readonly attempts: AttemptsService,
    private readonly writer: BindingWriter,
  ) {}

  /**
   * The consent tap: he becomes a member of the community, and it binds the engineer of the code. Binding to the same engineer again changes
   * nothing. The resident's row is locked by then, and the key (resident, active) decides what slips through.
   */
  async bind(residentId: string, wish: NewBinding): Promise<Bound> {
    return this.db.transaction(async (tx) => {
      const { engineerId, communityId } = await this.communities.settle(tx, residentId, wish);
      const { state, current, isSwitch, coolDownUntil } = await this.reader.stateOf(residentId, engineerId);
      const refusal = mayBind(state, wish.switch ?? false);
      if (refusal) throw bindingErrors[refusal]({ coolDownUntil: coolDownUntil?.toISOString() ?? null });
      const scan = wish.attemptId ? { id: wish.attemptId, residentId } : null;
      const elapsedMs = scan && (await this.attempts.finish(tx, scan, communityId));
      if (state === 'same') return { changed: false, elapsedMs };
      if (current) await this.writer.end(tx, current, 'switched');
      await this.writer.begin(tx, { residentId, engineerId, communityId, switched: isSwitch ? 1 : 0 });
      return { changed: true, elapsedMs };
    });
  }
}

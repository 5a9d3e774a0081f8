import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { Outbox } from '../../foundation/events/outbox.js';
import { newId } from '../../foundation/ids/ids.js';
import { BindingView, NewBinding } from './binding.dto.js';
import { BindAttempt, ButlerBinding } from './binding.entity.js';
import { bindingErrors } from './binding.errors.js';
import type { ResidentBound } from './binding.events.js';
import { BindPeople, BindReader } from './bind-reader.js';
import { changeTally, endBinding, residentsBoundTo } from './binding.queries.js';
import { mayBind } from './rules/may-bind.js';

/** What a consent tap changed. */
export type Bound = Pick<BindingView, 'changed' | 'elapsedMs'>;

/** Who is whose butler. */
@Injectable()
export class BindingService {
  constructor(
    private readonly db: Db,
    private readonly reader: BindReader,
    private readonly people: BindPeople,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * The consent tap: joins the community and binds the engineer of the code. Binding to the same engineer again changes
   * nothing. The resident's row is locked by the join, and the key (resident, active) decides what slips through.
   */
  async bind(residentId: string, wish: NewBinding): Promise<Bound> {
    return this.db.transaction(async (tx) => {
      const community = await this.people.communities.hold(tx, wish.communityId);
      const { engineer, served } = await this.reader.engineerOf(wish.code, community.id);
      if (!served) throw bindingErrors.notCovered();
      await this.people.engineers.hold(tx, engineer.id);
      await this.people.residents.join(tx, residentId, community.id);
      const { state, current, isSwitch, coolDownUntil } = await this.reader.stateOf(residentId, engineer.id);
      const refusal = mayBind(state, wish.switch ?? false);
      if (refusal) throw bindingErrors[refusal]({ coolDownUntil: coolDownUntil?.toISOString() ?? null });
      const elapsedMs = await this.finishAttempt(tx, residentId, wish.attemptId);
      if (state === 'same') return { changed: false, elapsedMs };
      if (current) await this.end(tx, current, 'switched');
      await this.begin(tx, {
        residentId,
        engineerId: engineer.id,
        communityId: community.id,
        switched: isSwitch ? 1 : 0,
      });
      return { changed: true, elapsedMs };
    });
  }

  /** Ends the relation with the butler; the history stays. */
  async unbind(residentId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.people.residents.lock(tx, residentId);
      const current = await this.reader.active(residentId);
      if (!current) throw bindingErrors.noButler();
      await this.end(tx, current, 'unbound');
    });
  }

  /** Moves everybody bound to an engineer who left. Without a successor their relation ends. Returns how many. */
  async handOver(engineerId: string, successorId: string | null): Promise<number> {
    return this.db.transaction(async (tx) => {
      const bound = await this.lockBound(tx, engineerId);
      const successorAccount = successorId && (await this.people.engineers.accountOf(successorId));
      for (const binding of bound) {
        await this.end(tx, binding, 'engineerLeft');
        const { residentId, communityId } = binding;
        if (successorId && successorAccount !== residentId)
          await this.begin(tx, { residentId, engineerId: successorId, communityId, switched: 0 });
      }
      return bound.length;
    });
  }

  /** A resident who becomes an engineer cannot be his own butler. */
  async endOwn(engineerId: string, accountId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.people.residents.lock(tx, accountId);
      const current = await this.reader.active(accountId);
      if (current?.engineerId === engineerId) await this.end(tx, current, 'self');
    });
  }

  /** Those bound to an engineer, each of them locked before it is read again: some are switching just now. */
  private async lockBound(tx: Tx, engineerId: string): Promise<ButlerBinding[]> {
    for (const residentId of await residentsBoundTo(tx, engineerId)) await this.people.residents.lock(tx, residentId);
    return tx.repository(ButlerBinding).find({ where: { engineerId, active: 1 }, order: { residentId: 'ASC' } });
  }

  private async begin(
    tx: Tx,
    wish: Pick<ButlerBinding, 'residentId' | 'engineerId' | 'communityId' | 'switched'>,
  ): Promise<void> {
    const binding: ButlerBinding = {
      id: newId(),
      ...wish,
      boundAt: this.clock.now(),
      endedAt: null,
      endReason: null,
      active: 1,
    };
    await tx.insert(ButlerBinding, binding);
    await changeTally(tx, wish.communityId, 1);
    const { id: bindingId, residentId, engineerId, communityId } = binding;
    const fact: ResidentBound = {
      name: 'binding.bound',
      payload: { bindingId, residentId, engineerId, communityId, switched: wish.switched === 1 },
    };
    await this.outbox.publish(tx, fact);
  }

  private async end(tx: Tx, binding: ButlerBinding, reason: string): Promise<void> {
    await endBinding(tx, binding.id, reason, this.clock.now());
    await changeTally(tx, binding.communityId, -1);
  }

  private async finishAttempt(tx: Tx, residentId: string, attemptId: string | undefined): Promise<number | null> {
    const attempt = attemptId ? await tx.repository(BindAttempt).findOneBy({ id: attemptId, residentId }) : null;
    if (!attempt) return null;
    const boundAt = attempt.boundAt ?? this.clock.now();
    await tx.repository(BindAttempt).update({ id: attempt.id }, { boundAt });
    return Math.max(0, boundAt.getTime() - attempt.launchAt.getTime());
  }
}

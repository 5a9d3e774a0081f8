import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import type { Tx } from '../../foundation/database/db.js';
import { Outbox } from '../../foundation/events/outbox.js';
import { newId } from '../../foundation/ids/ids.js';
import { ButlerBinding } from './binding.entity.js';
import type { ResidentBound } from './binding.events.js';
import { changeTally, endBinding } from './binding.queries.js';

/** Writes bindings with what goes with each: its count in the community and its fact. Under the resident's lock. */
@Injectable()
export class BindingWriter {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async begin(
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

  async end(tx: Tx, binding: ButlerBinding, reason: string): Promise<void> {
    await endBinding(tx, binding.id, reason, this.clock.now());
    await changeTally(tx, binding.communityId, -1);
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import type { Tx } from '../database/db.js';
import { newId } from '../ids/ids.js';

/** Something that happened, said in the past tense: `engineer.left`. */
export interface Fact {
  name: string;
  payload: object;
}

/** A fact as a listener gets it; `id` is the same at every delivery. */
export type Delivered<F extends Fact = Fact> = F & { id: string };

/** Stores facts in the transaction of their change; the worker brings them to the listeners, at least once. */
@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock) {}

  async publish(tx: Tx, fact: Fact): Promise<void> {
    const now = this.clock.now();
    await tx.affected(
      'INSERT INTO outbox_event (id, name, payload, created_at, attempts) VALUES (:id, :name, :payload, :now, 0)',
      { id: newId(now.getTime()), name: fact.name, payload: JSON.stringify(fact.payload), now },
    );
  }
}

import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { newId } from '../ids/ids.js';

/** Something that happened, said in the past tense: `engineer.left`. */
export interface Fact {
  name: string;
  payload: object;
}

/** A fact as a listener gets it; `id` is the same at every delivery. */
export interface DeliveredFact extends Fact {
  id: string;
}

/** Stores facts in the transaction of their change; the worker brings them to the listeners, at least once. */
@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock) {}

  async publish(tx: EntityManager, fact: Fact): Promise<void> {
    const now = this.clock.now();
    await tx.query('INSERT INTO outbox_event (id, name, payload, created_at, attempts) VALUES (?, ?, ?, ?, 0)', [
      newId(now.getTime()),
      fact.name,
      JSON.stringify(fact.payload),
      now,
    ]);
  }
}

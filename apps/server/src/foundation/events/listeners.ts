import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import { isDuplicate } from '../database/database-errors.js';
import { Delivered, Fact } from './outbox.js';

type Handle = (fact: Delivered) => Promise<void>;

/** Who wants to hear of which fact. Modules register when they start. */
@Injectable()
export class Listeners {
  private readonly byFact = new Map<string, Map<string, Handle>>();

  constructor(private readonly db: Db) {}

  /** `listener` is a stable name: it is stored with every fact that was handled. The name of the fact tells its shape. */
  on<F extends Fact>(factName: F['name'], listener: string, handle: (fact: Delivered<F>) => Promise<void>): void {
    const handlers = this.byFact.get(factName) ?? new Map<string, Handle>();
    handlers.set(listener, handle as Handle);
    this.byFact.set(factName, handlers);
  }

  /** Brings a fact to every listener that has not handled it; each in a transaction with its mark. */
  async deliver(fact: Delivered): Promise<void> {
    for (const [listener, handle] of this.byFact.get(fact.name) ?? []) {
      try {
        await this.db.transaction(async (tx) => {
          await tx.affected('INSERT INTO outbox_handled (event_id, listener) VALUES (:id, :listener)', {
            id: fact.id,
            listener,
          });
          await handle(fact);
        });
      } catch (error) {
        if (!isDuplicate(error) || !(await this.wasHandled(fact.id, listener))) throw error;
      }
    }
  }

  private async wasHandled(eventId: string, listener: string): Promise<boolean> {
    return (
      (await this.db.row('SELECT 1 FROM outbox_handled WHERE event_id = :eventId AND listener = :listener', {
        eventId,
        listener,
      })) !== null
    );
  }
}

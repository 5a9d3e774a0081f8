import { Injectable } from '@nestjs/common';
import { tell } from '../../foundation/audit/trail.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { Outbox } from '../../foundation/events/outbox.js';
import { newId } from '../../foundation/ids/ids.js';
import { ComplaintAnswer, NewComplaint } from './complaint.dto.js';
import { Complaint, ComplaintRepeat } from './complaint.entity.js';
import { complaintErrors } from './complaint.errors.js';
import { COMPLAINT_FIELDS } from './complaint.fields.js';
import type { ComplaintHandled, ComplaintRegistered } from './complaint.events.js';
import { countRepeat, handleComplaint } from './complaint.queries.js';
import { aboutOf, OverdueWorker } from './overdue.worker.js';
import { dueAt, isRepeat } from './rules/due-at.js';
import { TargetReader, Target } from './target.reader.js';

/** Complaints: registered, said again any number of times while they wait, handled once. */
@Injectable()
export class ComplaintService {
  constructor(
    private readonly db: Db,
    private readonly targets: TargetReader,
    private readonly overdue: OverdueWorker,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Said again of the same booking and in the same category, it is counted with what still waits to be handled. Otherwise it is a
   * complaint of its own, with its own clock: what was answered, or is something else, must not swallow it.
   */
  async register(residentId: string, wish: NewComplaint): Promise<Complaint> {
    return this.db.transaction(async (tx) => {
      const target = await this.targets.hold(tx, residentId, wish);
      const last = await this.last(tx, target, wish);
      const repeated = await this.repeat(tx, last, wish);
      return repeated ?? this.create(tx, { residentId, ...target, firstId: await this.firstOf(tx, last) }, wish);
    });
  }

  /** Handled once: whoever comes later hears that it is. */
  async handle(id: string, { upheld, answer }: ComplaintAnswer, operatorId: string): Promise<Complaint> {
    return this.db.transaction(async (tx) => {
      const now = this.clock.now();
      await this.overdue.note(tx, [id]);
      const handled = await handleComplaint(tx, id, { upheld, answer: answer.trim(), operatorId, now });
      const complaint = await tx.repository(Complaint).findOneBy({ id });
      if (!complaint) throw complaintErrors.unknown();
      if (!handled) throw complaintErrors.handledAlready();
      const fact: ComplaintHandled = { name: 'complaint.handled', payload: { ...aboutOf(complaint), upheld } };
      await this.outbox.publish(tx, fact);
      tell(COMPLAINT_FIELDS, { state: 'registered' }, complaint);
      return complaint;
    });
  }

  async require(id: string): Promise<Complaint> {
    const complaint = await this.db.repository(Complaint).findOneBy({ id });
    if (!complaint) throw complaintErrors.unknown();
    return complaint;
  }

  /** The last complaint of the same matter within seven days. The booking is locked. */
  private async last(tx: Tx, { bookingId }: Target, { category }: NewComplaint): Promise<Complaint | null> {
    if (!bookingId) return null;
    const last = await tx.repository(Complaint).findOne({
      where: { bookingId, category },
      order: { registeredAt: 'DESC', id: 'DESC' },
    });
    return last && isRepeat(last.registeredAt, this.clock.now()) ? last : null;
  }

  /** The one that counts for all that are said within its seven days. */
  private async firstOf(tx: Tx, last: Complaint | null): Promise<string | null> {
    if (!last?.firstId) return last?.id ?? null;
    const first = await tx.repository(Complaint).findOneByOrFail({ id: last.firstId });
    return isRepeat(first.registeredAt, this.clock.now()) ? first.id : null;
  }

  /** Null: there is none that waits. The WHERE clause decides against an answer that is given at this moment. */
  private async repeat(tx: Tx, last: Complaint | null, { category, text }: NewComplaint): Promise<Complaint | null> {
    if (!last || !(await countRepeat(tx, last.id))) return null;
    const said = { id: newId(), complaintId: last.id, category, text: text.trim(), at: this.clock.now() };
    await tx.insert(ComplaintRepeat, said);
    return { ...last, repeats: last.repeats + 1 };
  }

  private async create(
    tx: Tx,
    matter: Target & Pick<Complaint, 'residentId' | 'firstId'>,
    { category, text }: NewComplaint,
  ): Promise<Complaint> {
    const registeredAt = this.clock.now();
    const complaint: Complaint = {
      id: newId(registeredAt.getTime()),
      ...matter,
      category,
      text: text.trim(),
      state: 'registered',
      registeredAt,
      dueAt: dueAt(registeredAt),
      overdueAt: null,
      repeats: 0,
      upheld: null,
      answer: null,
      handledAt: null,
      handledBy: null,
    };
    await tx.insert(Complaint, complaint);
    const { firstId } = matter;
    const payload = { ...aboutOf(complaint), category, dueAt: complaint.dueAt.toISOString(), firstId };
    const fact: ComplaintRegistered = { name: 'complaint.registered', payload };
    await this.outbox.publish(tx, fact);
    return complaint;
  }
}

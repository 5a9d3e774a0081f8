import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Clock } from '../../foundation/clock/clock.js';
import { affected, Db } from '../../foundation/database/db.js';
import { Outbox } from '../../foundation/events/outbox.js';
import { newId } from '../../foundation/ids/ids.js';
import { ComplaintTargets, Target } from './complaint-targets.js';
import { ComplaintAnswer, NewComplaint } from './complaint.dto.js';
import { Complaint, ComplaintRepeat } from './complaint.entity.js';
import { complaintErrors } from './complaint.errors.js';
import type { ComplaintHandled, ComplaintRegistered } from './complaint.events.js';
import { dueAt, isRepeat } from './rules/due-at.js';

/** Complaints: registered once, said again any number of times, handled once. */
@Injectable()
export class ComplaintService {
  constructor(
    private readonly db: Db,
    private readonly targets: ComplaintTargets,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The same booking again within seven days joins the first complaint. */
  async register(residentId: string, wish: NewComplaint): Promise<Complaint> {
    return this.db.transaction(async (tx) => {
      const target = await this.targets.hold(tx, residentId, wish);
      const first = await this.first(tx, target);
      return first ? this.repeat(tx, first, wish) : this.create(tx, residentId, target, wish);
    });
  }

  /** Handled once: whoever comes later hears that it is. */
  async handle(id: string, { upheld, answer }: ComplaintAnswer, operatorId: string): Promise<Complaint> {
    return this.db.transaction(async (tx) => {
      const now = this.clock.now();
      const changed = await affected(
        tx,
        `UPDATE complaint SET state = 'handled', upheld = ?, answer = ?, handled_at = ?, handled_by = ? WHERE id = ? AND state = 'registered'`,
        [upheld ? 1 : 0, answer.trim(), now, operatorId, id],
      );
      const complaint = await tx.findOneBy(Complaint, { id });
      if (!complaint) throw complaintErrors.unknown();
      if (changed !== 1) throw complaintErrors.handledAlready();
      const fact: ComplaintHandled = { name: 'complaint.handled', payload: { ...about(complaint), upheld } };
      await this.outbox.publish(tx, fact);
      return complaint;
    });
  }

  async require(id: string): Promise<Complaint> {
    const complaint = await this.db.repository(Complaint).findOneBy({ id });
    if (!complaint) throw complaintErrors.unknown();
    return complaint;
  }

  private async first(tx: EntityManager, { bookingId }: Target): Promise<Complaint | null> {
    if (!bookingId) return null;
    const [last] = await tx.find(Complaint, {
      where: { bookingId },
      order: { registeredAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    return last && isRepeat(last.registeredAt, this.clock.now()) ? last : null;
  }

  private async repeat(tx: EntityManager, first: Complaint, { category, text }: NewComplaint): Promise<Complaint> {
    const said = { id: newId(), complaintId: first.id, category, text: text.trim(), at: this.clock.now() };
    await tx.insert(ComplaintRepeat, said);
    await tx.query('UPDATE complaint SET repeats = repeats + 1 WHERE id = ?', [first.id]);
    return { ...first, repeats: first.repeats + 1 };
  }

  private async create(
    tx: EntityManager,
    residentId: string,
    target: Target,
    { category, text }: NewComplaint,
  ): Promise<Complaint> {
    const registeredAt = this.clock.now();
    const complaint: Complaint = {
      id: newId(registeredAt.getTime()),
      residentId,
      ...target,
      category,
      text: text.trim(),
      state: 'registered',
      registeredAt,
      dueAt: dueAt(registeredAt),
      repeats: 0,
      upheld: null,
      answer: null,
      handledAt: null,
      handledBy: null,
    };
    await tx.insert(Complaint, complaint);
    const payload = { ...about(complaint), category, dueAt: complaint.dueAt.toISOString() };
    const fact: ComplaintRegistered = { name: 'complaint.registered', payload };
    await this.outbox.publish(tx, fact);
    return complaint;
  }
}

const about = ({ id: complaintId, residentId, communityId, bookingId, engineerId }: Complaint) => ({
  complaintId,
  residentId,
  communityId,
  bookingId,
  engineerId,
});

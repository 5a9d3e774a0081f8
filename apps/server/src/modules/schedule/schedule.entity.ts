import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The row that is locked before an engineer's day changes. */
@Entity('schedule_day')
export class ScheduleDay {
  @PrimaryColumn({ name: 'engineer_id', type: 'bigint' }) engineerId!: string;
  @PrimaryColumn({ type: 'date' }) day!: string;
}

/** A 30-minute cell of an engineer's calendar; the key (engineer, start) makes double booking impossible. */
@Entity('schedule_atom')
export class SlotAtom {
  @PrimaryColumn({ name: 'engineer_id', type: 'bigint' }) engineerId!: string;
  @PrimaryColumn({ name: 'start_at', type: 'datetime' }) startAt!: Date;
  @Column({ name: 'booking_id', type: 'bigint' }) bookingId!: string;
  @Column({ name: 'community_id', type: 'bigint' }) communityId!: string;
  @Column({ type: 'varchar', length: 6 }) kind!: 'work' | 'travel';
}

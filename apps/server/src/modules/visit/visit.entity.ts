import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Part } from './rules/part-of-day.js';

export const VISIT_STATES = ['announced', 'cancelled', 'done'] as const;
export type VisitState = (typeof VISIT_STATES)[number];
export const VISIT_SOURCES = ['booking', 'engineer'] as const;
export type VisitSource = (typeof VISIT_SOURCES)[number];

/** An engineer's presence in a community on a business day. `live` is 1 or null, so that the unique key allows one. */
@Entity('visit')
export class Visit {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ name: 'engineer_id', type: 'bigint' }) engineerId!: string;
  @Column({ name: 'community_id', type: 'bigint' }) communityId!: string;
  @Column({ type: 'date' }) day!: string;
  /** Null: the whole day, or several parts of it. */
  @Column({ type: 'varchar', length: 9, nullable: true }) part!: Part | null;
  /** `engineer`: he announced himself, and comes without a booking too. */
  @Column({ type: 'varchar', length: 8 }) source!: VisitSource;
  @Column({ type: 'varchar', length: 9 }) state!: VisitState;
  @Column({ type: 'tinyint', nullable: true }) live!: number | null;
  /** Bookings that hang on it, and how many of them joined. */
  @Column({ type: 'smallint' }) bookings!: number;
  @Column({ type: 'smallint' }) joined!: number;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ name: 'changed_at', type: 'datetime', precision: 3 }) changedAt!: Date;
}

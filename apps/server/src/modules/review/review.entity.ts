import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContentState } from '../moderation/rules/may-decide.js';

/** What a resident says of a finished booking. Its id tells the month only: see newMonthId. */
@Entity('review')
export class Review {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ name: 'booking_id', type: 'bigint' }) bookingId!: string;
  @Column({ name: 'resident_id', type: 'bigint' }) residentId!: string;
  @Column({ name: 'engineer_id', type: 'bigint' }) engineerId!: string;
  @Column({ name: 'community_id', type: 'bigint' }) communityId!: string;
  @Column({ name: 'service_item_id', type: 'bigint' }) serviceItemId!: string;
  @Column({ type: 'tinyint' }) stars!: number;
  /** Words with commas between: see rules/review-tags. */
  @Column({ type: 'varchar', length: 80 }) tags!: string;
  @Column({ type: 'varchar', length: 500, nullable: true }) text!: string | null;
  /** Null: there is no text. */
  @Column({ name: 'text_state', type: 'varchar', length: 8, nullable: true }) textState!: ContentState | null;
  /** 1: its author took text and photos back; the stars stay. */
  @Column({ type: 'tinyint' }) withdrawn!: number;
  @Column({ type: 'int' }) likes!: number;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ type: 'varchar', length: 300, nullable: true }) reply!: string | null;
  @Column({ name: 'reply_state', type: 'varchar', length: 8, nullable: true }) replyState!: ContentState | null;
  @Column({ name: 'replied_at', type: 'datetime', precision: 3, nullable: true }) repliedAt!: Date | null;
  @Column({ type: 'tinyint' }) demo!: number;
}

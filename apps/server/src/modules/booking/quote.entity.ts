import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { QuoteState } from './rules/charge.js';

/** A price above the agreed one that the engineer asks the resident for, while he is there. The newest one counts. */
@Entity('booking_quote')
export class Quote {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ name: 'booking_id', type: 'bigint' }) bookingId!: string;
  @Column({ name: 'engineer_id', type: 'bigint' }) engineerId!: string;
  /** 分 */
  @Column({ name: 'price_fen', type: 'int' }) priceFen!: number;
  @Column({ type: 'varchar', length: 100 }) reason!: string;
  /** `replaced`: another question came before he answered. `void`: the booking has left the visit on which it was asked. */
  @Column({ type: 'varchar', length: 10 }) state!: QuoteState | 'replaced' | 'void';
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ name: 'answered_at', type: 'datetime', precision: 3, nullable: true }) answeredAt!: Date | null;
}

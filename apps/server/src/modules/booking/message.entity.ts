import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who speaks: the engineer to the resident, or the resident to the engineer. */
export const MESSAGE_SIDES = ['engineer', 'resident'] as const;
export type MessageSide = (typeof MESSAGE_SIDES)[number];

/** What a side can say with one tap, as operators have set it. */
@Entity('booking_phrase')
export class Phrase {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ type: 'varchar', length: 8 }) side!: MessageSide;
  @Column({ type: 'varchar', length: 40 }) text!: string;
  @Column({ type: 'smallint' }) position!: number;
  @Column({ name: 'retired_at', type: 'datetime', precision: 3, nullable: true }) retiredAt!: Date | null;
}

/** Something said on a booking, in the words of that moment. */
@Entity('booking_message')
export class Message {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ name: 'booking_id', type: 'bigint' }) bookingId!: string;
  /** Who had the booking: he said it, or it was said to him. */
  @Column({ name: 'engineer_id', type: 'bigint' }) engineerId!: string;
  @Column({ type: 'varchar', length: 8 }) side!: MessageSide;
  @Column({ type: 'varchar', length: 40 }) text!: string;
  @Column({ name: 'sent_at', type: 'datetime', precision: 3 }) sentAt!: Date;
}

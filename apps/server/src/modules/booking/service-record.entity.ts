import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `app`: he agreed in the app; `door`: at the door, the record says why. */
export const PRICE_CONSENTS = ['app', 'door'] as const;
export type PriceConsent = (typeof PRICE_CONSENTS)[number];

export interface UsedItem {
  name: string;
  quantity: number;
}

/** What was done at a booking. */
@Entity('booking_service_record')
export class ServiceRecord {
  @PrimaryColumn({ name: 'booking_id', type: 'bigint' }) bookingId!: string;
  @Column({ type: 'varchar', length: 500 }) summary!: string;
  /** JSON of used items. */
  @Column({ type: 'text' }) items!: string;
  /** 分, what was paid. */
  @Column({ name: 'price_fen', type: 'int' }) priceFen!: number;
  @Column({ name: 'in_warranty', type: 'tinyint' }) inWarranty!: number;
  /** Why it is not what was agreed. */
  @Column({ name: 'price_reason', type: 'varchar', length: 100, nullable: true }) priceReason!: string | null;
  /** How the resident agreed to more than what was agreed before; null: it was not more. */
  @Column({ name: 'price_consent', type: 'varchar', length: 8, nullable: true }) priceConsent!: PriceConsent | null;
  /** Why he could not be asked in the app. */
  @Column({ name: 'unasked_reason', type: 'varchar', length: 100, nullable: true }) unaskedReason!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

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
  /** 分; 0 in warranty. */
  @Column({ name: 'price_fen', type: 'int' }) priceFen!: number;
  @Column({ name: 'in_warranty', type: 'tinyint' }) inWarranty!: number;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
}

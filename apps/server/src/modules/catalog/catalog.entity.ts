import { Column, Entity, PrimaryColumn } from 'typeorm';

export const SERVICE_TYPES = ['repair', 'purchase', 'valueAdded', 'ecosystem'] as const;
export type ServiceType = (typeof SERVICE_TYPES)[number];

@Entity('catalog_service_item')
export class ServiceItem {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ type: 'varchar', length: 40 }) name!: string;
  @Column({ type: 'varchar', length: 12 }) type!: ServiceType;
  @Column({ name: 'duration_minutes', type: 'smallint' }) durationMinutes!: number;
  @Column({ type: 'varchar', length: 24 }) skill!: string;
  /** 分 */
  @Column({ name: 'price_fen', type: 'int' }) priceFen!: number;
  @Column({ name: 'warranty_price_fen', type: 'int' }) warrantyPriceFen!: number;
  @Column({ type: 'varchar', length: 100 }) summary!: string;
  @Column({ type: 'smallint' }) position!: number;
  @Column({ type: 'tinyint' }) active!: number;
}

/** What of a service is agreed on with a booking. Minutes and 分. */
export type ServiceTerms = Pick<
  ServiceItem,
  'id' | 'name' | 'skill' | 'durationMinutes' | 'priceFen' | 'warrantyPriceFen'
>;

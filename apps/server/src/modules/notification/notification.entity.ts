import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level, NoticeCategory } from './rules/hears.js';

export const CHANNELS = ['inbox', 'wechat'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * `delivered` is the end in the inbox; `sending` is marked before WeChat is called, `sent`, `refused` (the user allows none),
 * `failed`, `unknown` (it may have arrived) after. `expired`: too late; `skipped`: not wanted or not possible when its turn
 * came; `superseded`: a later notice says it better.
 */
export const DELIVERY_STATES = [
  'waiting',
  'sending',
  'delivered',
  'sent',
  'refused',
  'failed',
  'expired',
  'unknown',
  'skipped',
  'superseded',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What is told, once per source event and template. */
@Entity('notification_notice')
export class Notice {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ name: 'event_key', type: 'varchar', length: 60 }) eventKey!: string;
  @Column({ type: 'varchar', length: 24 }) kind!: string;
  @Column({ type: 'varchar', length: 9 }) category!: NoticeCategory;
  /** Notices of one subject, such as a community's day: a later one supersedes what is not told yet. */
  @Column({ name: 'merge_key', type: 'varchar', length: 48, nullable: true }) mergeKey!: string | null;
  @Column({ type: 'varchar', length: 40 }) title!: string;
  @Column({ type: 'varchar', length: 200 }) body!: string;
  @Column({ name: 'link_page', type: 'varchar', length: 60 }) linkPage!: string;
  /** As in an address: id=1001. */
  @Column({ name: 'link_params', type: 'varchar', length: 200 }) linkParams!: string;
  @Column({ name: 'push_template', type: 'varchar', length: 64, nullable: true }) pushTemplate!: string | null;
  @Column({ name: 'push_data', type: 'text', nullable: true }) pushData!: string | null;
  /** Of all notices of its kind and subject, a resident is pushed one. */
  @Column({ name: 'push_once', type: 'boolean' }) pushOnce!: boolean;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
  /** A push after it is of no use. */
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 }) expiresAt!: Date;
}

/** What a resident wants to hear of a community; no row: visits. */
@Entity('notification_level')
export class NoticeLevel {
  @PrimaryColumn({ name: 'resident_id', type: 'bigint' }) residentId!: string;
  @PrimaryColumn({ name: 'community_id', type: 'bigint' }) communityId!: string;
  @Column({ type: 'varchar', length: 6 }) level!: Level;
  @Column({ name: 'changed_at', type: 'datetime', precision: 3 }) changedAt!: Date;
}

/** "Tell me when the engineer comes next": open while no notice has met it. */
@Entity('notification_wish')
export class NextVisitAlert {
  @PrimaryColumn({ name: 'resident_id', type: 'bigint' }) residentId!: string;
  @PrimaryColumn({ name: 'community_id', type: 'bigint' }) communityId!: string;
  @Column({ name: 'notice_id', type: 'bigint', nullable: true }) noticeId!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
}

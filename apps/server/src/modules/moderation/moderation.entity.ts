import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContentState } from './rules/may-decide.js';

/** What others may read: operators look at it, and anybody may report it. */
export const PUBLIC_KINDS = ['review', 'reply', 'photo', 'portrait', 'certificate'] as const;
export type PublicKind = (typeof PUBLIC_KINDS)[number];
/** What says who somebody is: WeChat may refuse it, only an operator lets it pass. */
const FOR_OPERATORS: readonly ContentKind[] = ['portrait', 'certificate'];
export const needsOperator = ({ kind }: { kind: ContentKind }): boolean => FOR_OPERATORS.includes(kind);
/** `record`: a photo of a service, or of what is broken, which two people see. WeChat may refuse it; nobody else is shown it or decides on it. */
export const CONTENT_KINDS = [...PUBLIC_KINDS, 'record'] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];
/**
 * Why it waits for an operator. `review`: WeChat is in doubt. `late`: no verdict in time. `noOpenid`: WeChat does not know
 * the author. `failed`: WeChat cannot judge it. `reported`: somebody complained about it. `identity`: it says who somebody is.
 */
export const MODERATION_QUEUES = ['review', 'late', 'noOpenid', 'failed', 'reported', 'identity'] as const;
export type ModerationQueue = (typeof MODERATION_QUEUES)[number];
export const REPORT_REASONS = ['ad', 'abuse', 'privacy', 'false', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** One text or picture that was submitted. What is submitted anew is a new item: an old verdict never meets a new text. */
@Entity('moderation_item')
export class ModerationItem {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ type: 'varchar', length: 12 }) kind!: ContentKind;
  /** The review, or the photo. */
  @Column({ name: 'subject_id', type: 'bigint' }) subjectId!: string;
  @Column({ name: 'author_id', type: 'bigint' }) authorId!: string;
  /** Null: a photo. */
  @Column({ type: 'varchar', length: 500, nullable: true }) text!: string | null;
  @Column({ type: 'varchar', length: 8 }) state!: ContentState;
  /** Null: no operator has to look at it. */
  @Column({ type: 'varchar', length: 8, nullable: true }) queue!: ModerationQueue | null;
  /** Counts the decisions: two operators at once, and the second is refused. */
  @Column({ type: 'int' }) version!: number;
  /** WeChat's label of the last verdict, such as 20001. */
  @Column({ type: 'int', nullable: true }) label!: number | null;
  /** Of the picture check whose verdict is awaited. */
  @Column({ name: 'trace_id', type: 'varchar', length: 128, nullable: true }) traceId!: string | null;
  /** How often WeChat was asked in vain, and how often it could not fetch the picture. */
  @Column({ type: 'smallint' }) tries!: number;
  @Column({ type: 'tinyint' }) unreachable!: number;
  /** When the worker looks at it next; null: never again. */
  @Column({ name: 'next_at', type: 'datetime', precision: 3, nullable: true }) nextAt!: Date | null;
  @Column({ type: 'char', length: 36, nullable: true }) claim!: string | null;
  @Column({ name: 'submitted_at', type: 'datetime', precision: 3 }) submittedAt!: Date;
  @Column({ name: 'deadline_at', type: 'datetime', precision: 3 }) deadlineAt!: Date;
  @Column({ name: 'decided_at', type: 'datetime', precision: 3, nullable: true }) decidedAt!: Date | null;
  /** The operator; null: WeChat's verdict decided. */
  @Column({ name: 'decided_by', type: 'bigint', nullable: true }) decidedBy!: string | null;
  @Column({ type: 'varchar', length: 200, nullable: true }) reason!: string | null;
}

/** Who reported what; one report per item and person. */
@Entity('moderation_report')
export class ModerationReport {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ name: 'item_id', type: 'bigint' }) itemId!: string;
  @Column({ name: 'reporter_id', type: 'bigint' }) reporterId!: string;
  @Column({ type: 'varchar', length: 8 }) reason!: ReportReason;
  @Column({ type: 'varchar', length: 200, nullable: true }) text!: string | null;
  @Column({ type: 'datetime', precision: 3 }) at!: Date;
}

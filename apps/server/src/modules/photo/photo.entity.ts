import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PhotoPurpose } from './rules/may-upload.js';

export const PHOTO_STATES = ['pending', 'approved', 'rejected'] as const;
export type PhotoState = (typeof PHOTO_STATES)[number];

/** As what it is moderated. */
const CONTENT = {
  review: 'photo',
  fault: 'record',
  before: 'record',
  after: 'record',
  portrait: 'portrait',
  certificate: 'certificate',
} as const;
export const contentKind = ({ purpose }: Pick<Photo, 'purpose'>) => CONTENT[purpose];

@Entity('photo')
export class Photo {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ name: 'owner_id', type: 'bigint' }) ownerId!: string;
  @Column({ type: 'varchar', length: 12 }) purpose!: PhotoPurpose;
  /** The Idempotency-Key of its upload. */
  @Column({ name: 'upload_key', type: 'varchar', length: 64 }) uploadKey!: string;
  /** Of the bytes as they were sent, so that a repeated upload is known. */
  @Column({ type: 'binary', length: 32 }) sha256!: Buffer;
  @Column({ name: 'file_key', type: 'varchar', length: 60 }) fileKey!: string;
  @Column({ type: 'smallint', unsigned: true }) width!: number;
  @Column({ type: 'smallint', unsigned: true }) height!: number;
  /** What both sizes take in the store. */
  @Column({ type: 'int' }) bytes!: number;
  @Column({ type: 'varchar', length: 8 }) state!: PhotoState;
  /** The review, booking or engineer it hangs on; null: not yet on any. */
  @Column({ name: 'subject_id', type: 'bigint', nullable: true }) subjectId!: string | null;
  @Column({ type: 'tinyint', nullable: true }) position!: number | null;
  /** Its place among the owner's photos that hang on nothing; UNIQUE while it does not hang either. */
  @Column({ type: 'tinyint', nullable: true }) place!: number | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ name: 'removed_at', type: 'datetime', precision: 3, nullable: true }) removedAt!: Date | null;
}

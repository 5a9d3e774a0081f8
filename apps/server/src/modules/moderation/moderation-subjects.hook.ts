import { Injectable } from '@nestjs/common';
import type { Tx } from '../../foundation/database/db.js';
import type { ShownPhoto } from './moderation.dto.js';
import type { ContentKind } from './moderation.entity.js';
import type { Decided } from './rules/may-decide.js';

export interface Shown {
  text: string | null;
  photo: ShownPhoto | null;
  /** Whom it shows, where somebody has to compare. */
  about?: string;
}

/** The module that owns a kind of content. */
export interface Subject {
  /** Locks the owner's row. Whoever decides on contents, or takes them back, holds it before he touches their items. */
  hold(tx: Tx, subjectId: string): Promise<void>;
  /** Changes the owner's row in the transaction that decides: both are public, or neither. */
  decided(tx: Tx, subjectId: string, state: Decided): Promise<void>;
  /** The contents by subject id, as an operator sees them and WeChat fetches them; what is gone is left out. */
  show(subjectIds: string[]): Promise<Map<string, Shown>>;
}

/** Who owns what is moderated. Later modules register when they start. */
@Injectable()
export class ModerationSubjectsHook {
  private readonly byKind = new Map<ContentKind, Subject>();
  private readonly places = new Map<ContentKind, string>();

  on(kind: ContentKind, subject: Subject): void {
    this.byKind.set(kind, subject);
  }

  /**
   * Where a kind of content lies: a condition on its subject, `m.subject_id`, that takes `regionOf`. Contents of a kind of which
   * nobody says it are seen only by those whom no region limits.
   */
  lies(kind: ContentKind, inRegion: string): void {
    this.places.set(kind, inRegion);
  }

  /** Whether an item `m` lies in the divisions of who asks. */
  inRegion(): string {
    const kinds = [...this.places].map(([kind, condition]) => `(m.kind = '${kind}' AND ${condition})`);
    return `(:regionOf IS NULL OR ${['FALSE', ...kinds].join(' OR ')})`;
  }

  of(kind: ContentKind): Subject {
    const subject = this.byKind.get(kind);
    if (!subject) throw new Error(`No module owns content of kind ${kind}`);
    return subject;
  }
}

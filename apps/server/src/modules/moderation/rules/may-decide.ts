export const CONTENT_STATES = ['pending', 'approved', 'rejected'] as const;
export type ContentState = (typeof CONTENT_STATES)[number];
export type Decided = Exclude<ContentState, 'pending'>;

export type Refusal = 'decidedAlready' | 'decidedMeanwhile';

interface Item {
  state: ContentState;
  queue: string | null;
  version: number;
  decidedBy: string | null;
}

interface Wish {
  approve: boolean;
  /** The version that the operator saw. */
  version?: number;
}

/**
 * Why an operator may not decide, or null. What waits for an operator and what WeChat decided may be decided by anyone;
 * who changes a colleague's decision must have seen it.
 */
export function mayDecide({ state, queue, version, decidedBy }: Item, wish: Wish): Refusal | null {
  if (wish.version !== undefined && wish.version !== version) return 'decidedMeanwhile';
  const waits = state === 'pending' || queue !== null;
  if (!waits && decidedBy !== null && wish.version === undefined) return 'decidedAlready';
  const changes = state !== (wish.approve ? 'approved' : 'rejected');
  return waits || changes ? null : 'decidedAlready';
}

export type Refusal = 'staffLike' | 'ownReview' | 'notServed';

interface Liker {
  isAuthor: boolean;
  /** The engineer of the review has finished a booking of his. */
  served: boolean;
  isStaff: boolean;
}

/** Why an account may not like a review, or null: only residents who know that engineer, and never colleagues. */
export function mayLike({ isAuthor, served, isStaff }: Liker): Refusal | null {
  if (isStaff) return 'staffLike';
  if (isAuthor) return 'ownReview';
  return served ? null : 'notServed';
}

export const QUOTE_STATES = ['open', 'agreed', 'declined'] as const;
export type QuoteState = (typeof QUOTE_STATES)[number];

/** What was agreed when it was booked. 分; null in rows of a version before. */
export interface Agreed {
  priceFen: number;
  /** 1: the resident said that his device is in warranty. */
  inWarranty: number;
  listPriceFen: number | null;
  warrantyPriceFen: number | null;
}

/** What the work costs when nothing else is said, in 分: as agreed, for the case that turned out at the door. */
export function usualFen(agreed: Agreed, inWarranty: boolean): number {
  if (inWarranty === (agreed.inWarranty === 1)) return agreed.priceFen;
  return inWarranty ? (agreed.warrantyPriceFen ?? 0) : (agreed.listPriceFen ?? agreed.priceFen);
}

export type ChargeRefusal = 'priceNotAgreed' | 'priceDeclined' | 'reasonMissing';

export interface Charge {
  agreedFen: number;
  fen: number;
  /** The newest that the resident was asked for; null: he was not. */
  quote: { priceFen: number; state: QuoteState } | null;
  /** Why it costs more. */
  reason: string;
  /** Why the resident could not be asked in the app. */
  unasked: string;
}

/**
 * Why an engineer may not charge this, or null. Above what was agreed the resident has to agree, to this sum or to a higher
 * one; who cannot be asked in the app is asked at the door, and the record says why. A no is a no.
 */
export function mayCharge({ agreedFen, fen, quote, reason, unasked }: Charge): ChargeRefusal | null {
  if (fen <= agreedFen) return null;
  if (quote?.state === 'agreed' && fen <= quote.priceFen) return null;
  if (quote?.state === 'declined' && fen >= quote.priceFen) return 'priceDeclined';
  if (!unasked) return 'priceNotAgreed';
  return reason ? null : 'reasonMissing';
}

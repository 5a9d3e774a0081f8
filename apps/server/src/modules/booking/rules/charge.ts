export const QUOTE_STATES = ['open', 'agreed', 'declined'] as const;
export type QuoteState = (typeof QUOTE_STATES)[number];

/** How often the resident is asked for more on one visit: nobody is pestered. */
export const MOST_QUOTES = 3;

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

export type ChargeRefusal = 'priceNotAgreed' | 'priceDeclined' | 'reasonMissing' | 'otherReason' | 'unaskedInVain';

/** What the resident was asked on a visit. */
export interface Asked {
  /** He has said no, to the newest question or to one before. */
  declined: boolean;
  /** The newest that he has said yes to. */
  agreed: Consent | null;
}

export interface Consent {
  priceFen: number;
  reason: string;
}

export interface Charge {
  agreedFen: number;
  fen: number;
  /** Null: the resident was not asked. */
  quote: Asked | null;
  /** Why it is not what was agreed. */
  reason: string;
  /** Why the resident could not be asked in the app. */
  unasked: string;
}

/**
 * What he has said yes to in the app that covers this sum: this one or a higher one, once he has said no exactly this one. A yes
 * holds until the visit ends, whatever he is asked afterwards.
 */
export function agreedInApp(quote: Asked | null, fen: number): Consent | null {
  if (!quote?.agreed) return null;
  const { agreed, declined } = quote;
  return (declined ? fen === agreed.priceFen : fen <= agreed.priceFen) ? agreed : null;
}

/**
 * Why an engineer may not charge this, or null. Above what was agreed the resident has to agree; who cannot be asked in the
 * app is asked at the door, and the record says why. A no is a no: after it only a yes in the app counts. What he agreed to
 * he agreed to for the reason he read.
 */
export function mayCharge({ agreedFen, fen, quote, reason, unasked }: Charge): ChargeRefusal | null {
  if (fen <= agreedFen) return unasked ? 'unaskedInVain' : null;
  const agreed = agreedInApp(quote, fen);
  if (agreed && unasked) return 'unaskedInVain';
  if (agreed) return reason && reason !== agreed.reason ? 'otherReason' : null;
  if (quote?.declined) return 'priceDeclined';
  if (!unasked) return 'priceNotAgreed';
  return reason ? null : 'reasonMissing';
}

import type { Sealer } from '../../foundation/secrets/sealer.js';
import { ContactView } from './booking.dto.js';
import type { Booking } from './booking.entity.js';

/** Where and whom to call; null for history without it. */
export const openContact = (sealer: Sealer, { contactSealed }: Booking): ContactView | null =>
  contactSealed && (JSON.parse(sealer.open(contactSealed)) as ContactView);

/** What the resident wrote for the engineer. */
export const openNote = (sealer: Sealer, { noteSealed, plainNote }: Booking): string | null =>
  noteSealed ? sealer.open(noteSealed) : (plainNote ?? null);

/**
 * What a photo is for: a review that neighbours read; what is broken, sent with a booking; the service record that two
 * parties read, of before and after the work; the face of an engineer, or a certificate of his.
 */
export const PHOTO_PURPOSES = ['review', 'fault', 'before', 'after', 'portrait', 'certificate'] as const;
export type PhotoPurpose = (typeof PHOTO_PURPOSES)[number];

/** What anybody may send; the rest is of engineers. */
const OF_RESIDENTS: readonly PhotoPurpose[] = ['review', 'fault'];

export type UploadRefusal = 'engineersOnly' | 'tooMany';

/** More than four reviews with all their photos in the making is no resident. */
export const MAX_UNUSED = 40;

export interface Sender {
  isEngineer: boolean;
  /** Own photos that hang on nothing yet. */
  unused: number;
}

/** Why this account may not upload a photo, or null when it may. */
export function mayUpload(purpose: PhotoPurpose, { isEngineer, unused }: Sender): UploadRefusal | null {
  if (!OF_RESIDENTS.includes(purpose) && !isEngineer) return 'engineersOnly';
  if (unused >= MAX_UNUSED) return 'tooMany';
  return null;
}

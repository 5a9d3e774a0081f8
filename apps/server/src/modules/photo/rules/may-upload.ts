/**
 * What a photo is for: a review that neighbours read; the service record that two parties read, of before and after the work;
 * the face of an engineer, or a certificate of his.
 */
export const PHOTO_PURPOSES = ['review', 'before', 'after', 'portrait', 'certificate'] as const;
export type PhotoPurpose = (typeof PHOTO_PURPOSES)[number];

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
  if (purpose !== 'review' && !isEngineer) return 'engineersOnly';
  if (unused >= MAX_UNUSED) return 'tooMany';
  return null;
}

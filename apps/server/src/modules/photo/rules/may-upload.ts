export type UploadRefusal = 'engineersOnly' | 'tooMany';

/** More than four reviews with all their photos in the making is no resident. */
export const MAX_UNUSED = 40;

export interface Sender {
  isEngineer: boolean;
  /** Own photos that hang on nothing yet. */
  unused: number;
}

/** Why this account may not upload a photo, or null when it may. */
export function mayUpload(purpose: 'review' | 'record', { isEngineer, unused }: Sender): UploadRefusal | null {
  if (purpose === 'record' && !isEngineer) return 'engineersOnly';
  if (unused >= MAX_UNUSED) return 'tooMany';
  return null;
}

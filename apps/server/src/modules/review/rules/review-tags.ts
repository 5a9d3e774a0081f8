export const REVIEW_TAGS = [
  'onTime',
  'skilled',
  'tidy',
  'patient',
  'clearPrice',
  'late',
  'careless',
  'messy',
  'impatient',
  'unclearPrice',
] as const;
export type ReviewTag = (typeof REVIEW_TAGS)[number];

/** Tags as they are stored: `onTime,tidy`. */
export const tagsText = (tags: readonly ReviewTag[]): string => tags.join(',');

export const tagsOf = (text: string): ReviewTag[] => REVIEW_TAGS.filter((tag) => text.split(',').includes(tag));

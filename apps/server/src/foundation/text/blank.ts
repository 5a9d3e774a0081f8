/** Blanks, and what takes room or none but shows nothing: marks of direction, joiners, fillers, the empty Braille cell. */
const UNSEEN =
  /[\s\p{Z}\p{C}\u115f\u1160\u180e\u2800\u3164\uffa0]|[\u034f\u17b4\u17b5\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** Whether nobody would see anything of a text. */
export const isBlank = (text: string): boolean => text.replace(UNSEEN, '') === '';

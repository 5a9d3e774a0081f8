/**
 * Blanks, and what takes room or none but shows nothing: marks of direction, joiners, fillers, the empty Braille cell, the sign
 * of an object; and marks, which show only on a letter.
 */
const UNSEEN = /[\s\p{Z}\p{C}\p{M}\u115f\u1160\u180e\u2800\u3164\uffa0\ufffc]/gu;

/** What people see of a text when blanks are left out. */
export const seen = (text: string): string => text.replace(UNSEEN, '');

const BETWEEN_LETTERS =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2060-\u2064\u206a-\u206f\u2800\u3164\ufeff\uffa0]|\u034f/gu;

/** A name without what nobody sees in it; blanks between its words stay. */
export const visible = (name: string): string => name.replace(BETWEEN_LETTERS, '').trim();

/** Whether nobody would see anything of a text. */
export const isBlank = (text: string): boolean => seen(text) === '';

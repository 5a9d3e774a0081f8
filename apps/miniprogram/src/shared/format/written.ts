/** Blanks, what takes room or none but shows nothing, and marks, which show only on a letter; the server has the same rule. */
const UNSEEN =
  /[\s\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u205f-\u206f\u2800\u3164\ufeff\uffa0\ufffc]|[\u0300-\u036f]|[\u034f\u17b4\u17b5\u180b-\u180d\u180f\ufe00-\ufe0f]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/g;

/** An iPhone leaves it in what is dictated. */
const DICTATED = /\ufffc/g;

/** What was written, without blanks around it; nothing when nobody would see anything of it. */
export const written = (typed: string) => (typed.replace(UNSEEN, '') === '' ? '' : typed.replace(DICTATED, '').trim());

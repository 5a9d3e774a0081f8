/** Three digits or more, however they are written and whatever small sign stands between them: a door, its code, a phone. */
const NUMBER = /[\p{Nd}〇零一二三四五六七八九幺](?:[\s\-–—.,，、·#*-]?[\p{Nd}〇零一二三四五六七八九幺]){2,}/gu;

/** A text without the numbers that open a door or ring a phone; `2 台空调` stays. */
export const maskNumbers = (text: string): string => text.replace(NUMBER, '•••');

/** Chinese keyboards write these where a point is meant. Left out, they would make 80。5 ten times as much. */
const POINTS = /[。．｡]/g;

/** A number as somebody typed it, in plain digits and with a plain point; a comma stays one, for it may mean either. */
export const plainDecimal = (typed: string) => typed.normalize('NFKC').replace(POINTS, '.').trim();

export interface Size {
  width: number;
  height: number;
}

const EDGE = 1600;
/** Longer ones are screenshots of whole pages, or panoramas: made to fit a square, nobody could read them. */
const LONG = 3;
/** What of a long one is kept: 6 million pixels, as three usual ones. */
const LONG_PIXELS = 6_000_000;
/** What phones draw in one piece. */
const LONGEST = 8192;

const ratio = ({ width, height }: Size) => Math.max(width, height) / Math.min(width, height);

export const isLong = (size: Size): boolean => ratio(size) > LONG;

/** The size in which a picture is shown large: within a square, or long and still to be read. Never larger than it was. */
export function fullSize(size: Size): Size {
  const { width, height } = size;
  const scale = isLong(size)
    ? Math.min(
        Math.sqrt(LONG_PIXELS / (width * height)),
        EDGE / Math.min(width, height),
        LONGEST / Math.max(width, height),
      )
    : EDGE / Math.max(width, height);
  const scaled = (length: number) => Math.max(1, Math.round(length * Math.min(1, scale)));
  return { width: scaled(width), height: scaled(height) };
}

/** The part of a picture that its small one shows: of a long one the beginning, four by three. */
export function thumbPart(size: Size): Size & { left: number; top: number } {
  const { width, height } = size;
  const length = Math.round((Math.min(width, height) * 4) / 3);
  const part = width > height ? { width: length, height } : { width, height: length };
  return { left: 0, top: 0, ...(isLong(size) ? part : size) };
}

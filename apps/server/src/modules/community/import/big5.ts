/** Fewer characters tell nothing. */
const FEWEST = 4;

/**
 * Whether bytes beyond ASCII are Big5, which would be read as GBK without a complaint. Its common characters begin with A4 to C6,
 * and more than a third of them end with a byte of ASCII. Of Chinese in GBK half begin higher, and hardly any end so low.
 */
export function looksBig5(bytes: Buffer): boolean {
  const seen = { all: 0, common: 0, low: 0 };
  for (let at = 0; at + 1 < bytes.length; at++) {
    if (bytes[at] <= 0x7f) continue;
    const [first, last] = [bytes[at], bytes[++at]];
    const isLow = last >= 0x40 && last <= 0x7e;
    if (!isLow && !(last >= 0xa1 && last <= 0xfe)) return false;
    seen.all++;
    seen.common += Number(first >= 0xa4 && first <= 0xc6);
    seen.low += Number(isLow);
  }
  return seen.all >= FEWEST && seen.common >= seen.all * 0.9 && seen.low >= seen.all * 0.15;
}

import iconv from 'iconv-lite';
import { simplified } from '../rules/simplified.js';

export type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'shift_jis';

/** How much less surprising an encoding must be than those before it to be taken instead. */
const CANDIDATES: [encoding: Encoding, margin: number][] = [
  ['utf-8', 0],
  ['gb18030', 4],
  ['big5', 20],
  ['shift_jis', 20],
];

/** How surprising a character is in a list of communities, the first that fits. */
const SURPRISES: [characters: RegExp, surprise: number][] = [
  [/[\w\s,;.'"()#/:+-]/, 0],
  [/[\0-\u007f\u3000-\u301f\uff01-\uff5e·—‘’“”…①-⑳\u2160-\u216b]/, 10],
  [/[\u3041-\u30fe]/, 12],
  [/[\ufffd\p{Cn}\p{Co}\p{Cc}]/u, 40],
];
const STRANGE = 24;

/** GB 2312 has the 3,755 characters that make up nearly all that is written in front, then 3,008 rarer ones. */
const SURPRISE_OF = new Map([...charactersOf(0xb0, 0xd7, 8), ...charactersOf(0xd8, 0xf7, 16)]);

function charactersOf(from: number, to: number, surprise: number): [character: string, surprise: number][] {
  const rows = Array.from({ length: to - from + 1 }, (_, row) => from + row);
  const bytes = rows.flatMap((row) => Array.from({ length: 94 }, (_, cell) => [row, 0xa1 + cell]).flat());
  const text = iconv.decode(Buffer.from(bytes), 'gb18030');
  return (text.match(/\p{Script=Han}/gu) ?? []).map((character) => [character, surprise]);
}

function surprise(character: string): number {
  const known = SURPRISE_OF.get(character);
  if (known !== undefined) return known;
  const found =
    SURPRISE_OF.get(simplified(character)) ??
    SURPRISES.find(([characters]) => characters.test(character))?.[1] ??
    STRANGE;
  SURPRISE_OF.set(character, found);
  return found;
}

const UTF8 = new TextDecoder();

function surpriseOf(bytes: Buffer, encoding: Encoding): number {
  const text = encoding === 'utf-8' ? UTF8.decode(bytes) : iconv.decode(bytes, encoding);
  return [...text].reduce((sum, character) => sum + surprise(character), 0);
}

/**
 * The encoding as which the bytes make the likeliest list. Which bytes are allowed does not tell: GBK takes nearly all there are, and
 * one row of it can be flawless UTF-8. What it says tells: as another encoding, common characters turn into rare ones, single letters
 * and broken ones.
 */
export function likeliestEncoding(bytes: Buffer): Encoding {
  const [first, ...others] = CANDIDATES.map(([encoding, margin]) => ({
    encoding,
    surprise: surpriseOf(bytes, encoding) + margin,
  }));
  return others.reduce((best, each) => (each.surprise < best.surprise ? each : best), first).encoding;
}

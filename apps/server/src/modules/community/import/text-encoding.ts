import iconv from 'iconv-lite';

export type TextEncoding = 'utf-8' | 'gb18030';

const SAMPLE_BYTES = 65_536;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * UTF-8 or GBK (gb18030 holds it). Some broken bytes do not make a UTF-8 file Chinese GBK: in GBK text nearly
 * every pair of bytes is wrong as UTF-8.
 */
export function encodingOf(sample: Buffer): TextEncoding {
  if (sample.subarray(0, 3).equals(BYTE_ORDER_MARK)) return 'utf-8';
  const high = [...new TextDecoder('utf-8').decode(sample)].filter((character) => character > '\u007f');
  const broken = high.filter((character) => character === '\ufffd').length;
  return broken > 1 && broken * 5 > high.length ? 'gb18030' : 'utf-8';
}

/**
 * The text of a byte stream, without a byte order mark. Both encodings read ASCII alike, so the question stays open
 * until other bytes come; then what follows them decides.
 */
export async function* decodedText(bytes: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  let decoder: iconv.DecoderStream | null = null;
  let held = Buffer.alloc(0);
  for await (const piece of bytes) {
    const chunk = Buffer.from(piece);
    if (decoder) {
      yield decoder.write(chunk);
      continue;
    }
    held = Buffer.concat([held, chunk]);
    const ascii = asciiLength(held);
    yield held.toString('latin1', 0, ascii);
    held = held.subarray(ascii);
    if (held.length < SAMPLE_BYTES) continue;
    decoder = iconv.getDecoder(encodingOf(held));
    yield decoder.write(held);
  }
  if (decoder) {
    yield decoder.end() ?? '';
  } else {
    const last = iconv.getDecoder(encodingOf(held));
    yield last.write(held) + (last.end() ?? '');
  }
}

function asciiLength(bytes: Buffer): number {
  const high = bytes.findIndex((byte) => byte > 0x7f);
  return high === -1 ? bytes.length : high;
}

import iconv from 'iconv-lite';
import { ImportFailure } from './import-failure.js';
import { Encoding, likeliestEncoding } from './likeliest.js';

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** What to do about another one. */
export const READ = '能读的编码是 UTF-8、GBK 和 UTF-16，请在表格软件里“另存为 CSV UTF-8”后再导入。';

const SAMPLE_BYTES = 65_536;
const HEAD_BYTES = 1024;

const MARKS: [mark: number[], encoding: TextEncoding][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/** What people choose by mistake, by its first bytes. */
const NO_TEXT: [mark: number[], what: string][] = [
  [[0xff, 0xfe, 0, 0], 'UTF-32 文本'],
  [[0x50, 0x4b, 3, 4], 'Excel 工作簿（.xlsx）或压缩包'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'Excel 工作簿（.xls）'],
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x1f, 0x8b], '压缩包'],
];

const begins = (bytes: Buffer, mark: number[]) => mark.every((byte, index) => bytes[index] === byte);

/** What the first bytes say: an encoding, or null when the text has to tell. Throws for what is no text. */
function markedEncoding(head: Buffer): TextEncoding | null {
  const wrong = NO_TEXT.find(([mark]) => begins(head, mark));
  if (wrong) throw notText(wrong[1]);
  return MARKS.find(([mark]) => begins(head, mark))?.[1] ?? unmarkedUtf16(head);
}

/** Without a mark UTF-16 shows by its digits and separators, every one of which has a zero byte, on the same side. */
function unmarkedUtf16(head: Buffer): TextEncoding | null {
  const zeros = [0, 0];
  head.forEach((byte, index) => (zeros[index % 2] += Number(byte === 0)));
  const [even, odd] = zeros;
  if ((even + odd) * 20 <= head.length) return null;
  if (odd > even * 4) return 'utf-16le';
  if (even > odd * 4) return 'utf-16be';
  throw notText('二进制文件');
}

const notText = (what: string) => new ImportFailure(`这是 ${what}，不是文本。请在表格软件里“另存为 CSV”后再导入。`);

const UNREAD: Partial<Record<Encoding, string>> = { big5: 'Big5（繁体）', shift_jis: 'Shift-JIS（日文）' };

/** UTF-8 or GBK (gb18030 holds it); throws for others that would be read as GBK without a complaint. */
export function encodingOf(sample: Buffer): Encoding {
  const encoding = likeliestEncoding(sample);
  const unread = UNREAD[encoding];
  if (unread) throw new ImportFailure(`这是 ${unread}文本。${READ}`);
  return encoding;
}

/**
 * The text of a byte stream, without a byte order mark. UTF-8 and GBK read ASCII alike, so the question stays open
 * until other bytes come; then what follows them decides.
 */
export async function* decodedText(bytes: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  let decoder: iconv.DecoderStream | null = null;
  let held = Buffer.alloc(0);
  let begun = false;
  for await (const piece of bytes) {
    held = Buffer.concat([held, Buffer.from(piece)]);
    if (!begun && held.length < HEAD_BYTES) continue;
    if (!begun) decoder = markedDecoder(held);
    begun = true;
    if (!decoder) {
      const ascii = asciiLength(held);
      yield held.toString('latin1', 0, ascii);
      held = held.subarray(ascii);
      if (held.length < SAMPLE_BYTES) continue;
      decoder = iconv.getDecoder(encodingOf(held));
    }
    yield decoder.write(held);
    held = Buffer.alloc(0);
  }
  if (!begun) decoder = markedDecoder(held);
  decoder ??= iconv.getDecoder(encodingOf(held));
  yield decoder.write(held) + (decoder.end() ?? '');
}

function markedDecoder(bytes: Buffer): iconv.DecoderStream | null {
  const encoding = markedEncoding(bytes.subarray(0, HEAD_BYTES));
  return encoding && iconv.getDecoder(encoding);
}

function asciiLength(bytes: Buffer): number {
  const high = bytes.findIndex((byte) => byte > 0x7f);
  return high === -1 ? bytes.length : high;
}

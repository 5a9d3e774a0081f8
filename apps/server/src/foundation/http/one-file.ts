export type FileRefusal = 'notMultipart' | 'notOneFile' | 'tooLarge';

const BOUNDARY = /;\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s";,]{1,70}))\s*(?:;|$)/i;
const DISPOSITION = /^content-disposition:\s*form-data\s*(;.*)$/im;
const PARAMETER = /;\s*([\w*]+)=(?:"([^"]*)"|([^\s";]*))/g;
const LAST = /^--\s{0,4}$/;
const MAX_HEAD_BYTES = 2048;

/** The line between the parts, as the content type names it. */
export function boundaryOf(contentType: string): string | null {
  const [, quoted, bare] = BOUNDARY.exec(contentType) ?? [];
  return quoted ?? bare ?? null;
}

/**
 * The bytes of a form that is one file under this name and nothing else; null: it is not. Only its head and the next line
 * are looked for, so that it costs little whatever comes; general parsers make a stream of each part, and 100 kB hold 9,000.
 */
export function fileIn(form: Buffer, boundary: string, name: string): Buffer | null {
  const first = Buffer.from(`--${boundary}\r\n`);
  if (!form.subarray(0, first.length).equals(first)) return null;
  const headEnd = form.subarray(0, MAX_HEAD_BYTES).indexOf('\r\n\r\n', first.length);
  if (headEnd < 0 || !isFile(form.toString('utf8', first.length, headEnd), name)) return null;
  const start = headEnd + 4;
  const end = form.indexOf(`\r\n--${boundary}`, start);
  if (end < 0 || !LAST.test(form.toString('latin1', end + 4 + boundary.length))) return null;
  return form.subarray(start, end);
}

function isFile(head: string, name: string): boolean {
  const [, parameters = ''] = DISPOSITION.exec(head) ?? [];
  const given = [...parameters.matchAll(PARAMETER)].map(([, key, quoted, bare]) => [key.toLowerCase(), quoted ?? bare]);
  return given.some(([key]) => key.startsWith('filename')) && given.find(([key]) => key === 'name')?.[1] === name;
}

export type RawParams = Record<string, string | undefined>;

/** The browser's router has decoded the query already; decoding again would let `%252F` through as `/`. */
export function readParam(params: RawParams, name: string): string {
  const value = params[name];
  return typeof value === 'string' ? value : '';
}

export type RawParams = Record<string, string | undefined>;

/** WeChat hands the query over as it stands in the address (`scene=e%3D2`), so it is decoded here, once. */
export function readParam(params: RawParams, name: string): string {
  const raw = params[name];
  return typeof raw === 'string' ? decodeOnce(raw) : '';
}

function decodeOnce(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

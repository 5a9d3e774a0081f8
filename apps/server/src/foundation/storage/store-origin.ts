import type { Config } from '../../config/config.js';

type Place = Pick<Config, 'STORAGE' | 'S3_ENDPOINT' | 'S3_BUCKET' | 'S3_PATH_STYLE'>;

/** Where pictures come from when not from the server itself: browsers have to be told. */
export function storeOrigin({ STORAGE, S3_ENDPOINT, S3_BUCKET, S3_PATH_STYLE }: Place): string | null {
  if (STORAGE !== 's3' || !S3_ENDPOINT) return null;
  const { protocol, host } = new URL(S3_ENDPOINT);
  return S3_PATH_STYLE ? `${protocol}//${host}` : `${protocol}//${S3_BUCKET}.${host}`;
}

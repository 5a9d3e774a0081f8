import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Keys {
  id: string;
  secret: string;
}

interface Claimed {
  credential: string;
  signedHeaders: string;
  signature: string;
  date: string;
  seconds: number;
}

const MAX_SKEW_S = 900;
const HEADER = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/**
 * Whether a request is signed with these keys by Amazon's Signature Version 4, in its header or its query, and is not too
 * old. Written from Amazon's description, apart from the client that signs; s3rver itself checks no such signature.
 */
export function isSigned(request: IncomingMessage, keys: Keys, now = new Date()): boolean {
  const url = new URL(request.url ?? '/', 'http://bucket');
  const claimed = fromHeader(request) ?? fromQuery(url);
  if (!claimed) return false;
  const [id, day, region, service] = claimed.credential.split('/');
  const age = (now.getTime() - instantOf(claimed.date)) / 1000;
  if (id !== keys.id || !claimed.date.startsWith(day) || !(age <= claimed.seconds) || age < -MAX_SKEW_S) return false;
  const scope = `${day}/${region}/${service}/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', claimed.date, scope, sha256(canonical(request, url, claimed.signedHeaders))].join(
    '\n',
  );
  const key = [day, region, service, 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${keys.secret}`);
  const right = hmac(key, text);
  const given = Buffer.from(claimed.signature, 'hex');
  return given.length === right.length && timingSafeEqual(given, right);
}

function fromHeader({ headers }: IncomingMessage): Claimed | null {
  const [, credential, signedHeaders, signature] = HEADER.exec(headers.authorization ?? '') ?? [];
  const date = headers['x-amz-date'];
  return credential && typeof date === 'string'
    ? { credential, signedHeaders, signature, date, seconds: MAX_SKEW_S }
    : null;
}

function fromQuery({ searchParams }: URL): Claimed | null {
  const [credential, signedHeaders, signature, date, seconds] = [
    'X-Amz-Credential',
    'X-Amz-SignedHeaders',
    'X-Amz-Signature',
    'X-Amz-Date',
    'X-Amz-Expires',
  ].map((name) => searchParams.get(name));
  if (!credential || !signedHeaders || !signature || !date) return null;
  return { credential, signedHeaders, signature, date, seconds: Number(seconds) };
}

function canonical({ method, headers }: IncomingMessage, url: URL, signedHeaders: string): string {
  const names = signedHeaders.split(';');
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .sort();
  const inHeaders = names.map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`);
  const payload = String(headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD');
  return [method, url.pathname, query.join('&'), inHeaders.join(''), signedHeaders, payload].join('\n');
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const escaped = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** 20261123T020000Z as milliseconds. */
function instantOf(date: string): number {
  return Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

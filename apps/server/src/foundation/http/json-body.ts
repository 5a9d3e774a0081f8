import type { FastifyInstance } from 'fastify';
import secureJson from 'secure-json-parse';
import { requestErrors } from '../errors/request.errors.js';

export const MAX_BODY_BYTES = 64 * 1024;
const MAX_DEPTH = 32;
const JSON_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

/**
 * Checks depth and encoding on the raw bytes, before anything is parsed: class-transformer spends up to a second of the
 * event loop on 100 kB of nesting (nestjs/nest#17800).
 */
export function parseJsonSafely(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(JSON_TYPE, { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES }, (_request, body, done) => {
    try {
      done(null, parseJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** The object of a JSON text. Refuses all else: wrong UTF-8, more than 32 levels, `__proto__` keys, arrays and null. */
export function parseJson(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  if (depthOf(body) > MAX_DEPTH) throw requestErrors.tooDeep();
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const value: unknown = secureJson.parse(text, null, { protoAction: 'error', constructorAction: 'error' });
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    throw requestErrors.malformed();
  }
  throw requestErrors.malformed();
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

function depthOf(body: Buffer): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let i = 0; i < body.length; i++) {
    const byte = body[i];
    if (inText) {
      if (byte === BACKSLASH) i++;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (byte === 0x5b || byte === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (byte === 0x5d || byte === 0x7d) depth--;
  }
  return deepest;
}

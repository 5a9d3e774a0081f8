import type { IncomingMessage, ServerResponse } from 'node:http';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requestErrors } from '../errors/request.errors.js';
import { MAX_BODY_BYTES } from './json-body.js';
import { boundaryOf, type FileRefusal, fileIn } from './one-file.js';

export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Boundary and headers around the one file. */
const MAX_FRAME_BYTES = 4096;
export const MAX_FORM_BYTES = MAX_FILE_BYTES + MAX_FRAME_BYTES;

/** A route that takes one file as multipart/form-data. All others refuse that type, so that their limit stays small. */
export const TakesFile = () => RouteConfig({ takesFile: true });

/** Whether it comes as multipart to a route that takes a file. */
export const bringsFile = (request: FastifyRequest): boolean =>
  isMultipart(request) && (request.routeOptions.config as { takesFile?: boolean }).takesFile === true;

const bringers = new WeakMap<IncomingMessage, ServerResponse>();

/** The same for those who know only Node's request. */
export const mayBringFile = (request: IncomingMessage): boolean => bringers.has(request);

/** Leaves the body of routes marked with TakesFile to them; nothing is ever written to a disk here. */
export function takeFiles(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (bringsFile(request)) bringers.set(request.raw, reply.raw);
    else if (isMultipart(request) && !request.is404) return done(requestErrors.unsupportedType());
    done();
  });
  fastify.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null));
}

/** What the upload takes at most; who does not say how much is coming is taken for the largest. */
export const formBytes = ({ headers }: FastifyRequest): number => Number(headers['content-length'] ?? MAX_FORM_BYTES);

/** Room in memory for a file. */
export interface Room {
  /** Is asked for what is more than any other body may be: until then a trickle takes nothing from others. */
  take: () => Promise<void>;
  /** Ends the reading, with its reason, when others need the room. */
  lost: AbortSignal;
}

/** The bytes of the one file under this name, or why there are none. */
export async function readOneFile(request: FastifyRequest, name: string, room: Room): Promise<Buffer | FileRefusal> {
  if (!isMultipart(request)) return 'notMultipart';
  const boundary = boundaryOf(request.headers['content-type'] ?? '');
  if (!boundary) return 'notOneFile';
  if (formBytes(request) > MAX_FORM_BYTES) return 'tooLarge';
  const form = await readForm(request, room);
  if (!Buffer.isBuffer(form)) return form;
  const file = fileIn(form, boundary, name);
  return file && file.length > MAX_FILE_BYTES ? 'tooLarge' : (file ?? 'notOneFile');
}

async function readForm(request: FastifyRequest, room: Room): Promise<Buffer | FileRefusal> {
  // Who hung up before this would be waited for without end: the event of it is over.
  if (request.raw.destroyed) return 'notOneFile';
  const size = formBytes(request);
  let form = Buffer.allocUnsafe(Math.min(size, MAX_BODY_BYTES));
  let length = 0;
  const chunks = request.raw.iterator({ destroyOnReturn: false }) as AsyncGenerator<Buffer>;
  const over = endOf(request.raw, room.lost);
  try {
    for (;;) {
      const { done, value: chunk } = await Promise.race([chunks.next(), over]);
      if (done) return form.subarray(0, length);
      if (length + chunk.length > size) return 'tooLarge';
      if (length + chunk.length > form.length) {
        await room.take();
        // All of it at once: pieces that are joined in the end would take twice as much.
        form = Buffer.concat([form.subarray(0, length)], size);
      }
      length += chunk.copy(form, length);
    }
  } catch (error) {
    if (request.raw.errored || error === ANSWERED) return 'notOneFile';
    throw error;
  } finally {
    await Promise.race([chunks.return(undefined), over]).catch(() => undefined);
    // What is left of it goes by, so that the answer is heard.
    request.raw.resume();
  }
}

const ANSWERED = new Error('answered before it was there');

/** Fails when nobody waits for the rest: Node tells whoever reads nothing of a request that has its answer. */
function endOf(raw: IncomingMessage, lost: AbortSignal): Promise<never> {
  const over = new Promise<never>((_, reject) => {
    bringers.get(raw)!.once('close', () => reject(ANSWERED));
    lost.addEventListener('abort', () => reject(lost.reason as Error), { once: true });
  });
  over.catch(() => undefined);
  return over;
}

function isMultipart(request: FastifyRequest): boolean {
  return /^\s*multipart\//i.test(request.headers['content-type'] ?? '');
}

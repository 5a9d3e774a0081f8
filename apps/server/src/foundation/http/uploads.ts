import type { IncomingMessage } from 'node:http';
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

const bringers = new WeakSet<IncomingMessage>();

/** The same for those who know only Node's request. */
export const mayBringFile = (request: IncomingMessage): boolean => bringers.has(request);

/** Leaves the body of routes marked with TakesFile to them; nothing is ever written to a disk here. */
export function takeFiles(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (bringsFile(request)) bringers.add(request.raw);
    else if (isMultipart(request) && !request.is404) return done(requestErrors.unsupportedType());
    done();
  });
  fastify.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null));
}

/** What the upload takes at most; who does not say how much is coming is taken for the largest. */
export const formBytes = ({ headers }: FastifyRequest): number => Number(headers['content-length'] ?? MAX_FORM_BYTES);

/**
 * The bytes of the one file under this name, or why there are none. `makeRoom` is asked for what is more than any other body may be: until
 * then a trickle takes nothing from others.
 */
export async function readOneFile(
  request: FastifyRequest,
  name: string,
  makeRoom: () => Promise<void>,
): Promise<Buffer | FileRefusal> {
  if (!isMultipart(request)) return 'notMultipart';
  const boundary = boundaryOf(request.headers['content-type'] ?? '');
  if (!boundary) return 'notOneFile';
  if (formBytes(request) > MAX_FORM_BYTES) return 'tooLarge';
  const form = await readForm(request, makeRoom);
  if (!Buffer.isBuffer(form)) return form;
  const file = fileIn(form, boundary, name);
  return file && file.length > MAX_FILE_BYTES ? 'tooLarge' : (file ?? 'notOneFile');
}

async function readForm(request: FastifyRequest, makeRoom: () => Promise<void>): Promise<Buffer | FileRefusal> {
  // Who hung up before this would be waited for without end: the event of it is over.
  if (request.raw.destroyed) return 'notOneFile';
  const size = formBytes(request);
  let form = Buffer.allocUnsafe(Math.min(size, MAX_BODY_BYTES));
  let length = 0;
  const chunks = request.raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  try {
    for await (const chunk of chunks) {
      if (length + chunk.length > size) return 'tooLarge';
      if (length + chunk.length > form.length) {
        await makeRoom();
        // All of it at once: pieces that are joined in the end would take twice as much.
        form = Buffer.concat([form.subarray(0, length)], size);
      }
      length += chunk.copy(form, length);
    }
  } catch (error) {
    if (request.raw.errored) return 'notOneFile';
    throw error;
  } finally {
    // What is left of it goes by, so that the answer is heard.
    request.raw.resume();
  }
  return form.subarray(0, length);
}

function isMultipart(request: FastifyRequest): boolean {
  return /^\s*multipart\//i.test(request.headers['content-type'] ?? '');
}

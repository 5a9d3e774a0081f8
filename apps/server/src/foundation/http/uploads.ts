import type { IncomingMessage } from 'node:http';
import multipart from '@fastify/multipart';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requestErrors } from '../errors/request.errors.js';

export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Boundary and headers around the one file. */
export const MAX_FRAME_BYTES = 4096;

/** A route that takes one file as multipart/form-data. All others refuse that type, so that their limit stays small. */
export const TakesFile = () => RouteConfig({ takesFile: true });

/** Whether it comes as multipart to a route that takes a file. */
export const bringsFile = (request: FastifyRequest): boolean =>
  isMultipart(request) && (request.routeOptions.config as { takesFile?: boolean }).takesFile === true;

const bringers = new WeakSet<IncomingMessage>();

/** The same for those who know only Node's request. */
export const mayBringFile = (request: IncomingMessage): boolean => bringers.has(request);

/** Lets routes marked with TakesFile read one file of one part; nothing is ever written to a disk here. */
export async function takeFiles(fastify: FastifyInstance): Promise<void> {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (bringsFile(request)) bringers.add(request.raw);
    else if (isMultipart(request) && !request.is404) return done(requestErrors.unsupportedType());
    done();
  });
  await fastify.register(multipart, {
    limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 0, parts: 1, fieldNameSize: 40, headerPairs: 10 },
  });
}

export type FileRefusal = 'notMultipart' | 'notOneFile' | 'tooLarge';

/** The bytes of the one file under this name, or why there are none. */
export async function readOneFile(request: FastifyRequest, name: string): Promise<Buffer | FileRefusal> {
  if (!isMultipart(request)) return 'notMultipart';
  if (Number(request.headers['content-length'] ?? 0) > MAX_FILE_BYTES + MAX_FRAME_BYTES) return 'tooLarge';
  // Who hung up before this would be waited for without end: the event of it is over.
  if (request.raw.destroyed) return 'notOneFile';
  const files: Buffer[] = [];
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file' || part.fieldname !== name) return 'notOneFile';
      files.push(await part.toBuffer());
    }
  } catch (error) {
    return (error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE' ? 'tooLarge' : 'notOneFile';
  }
  return files.length === 1 ? files[0] : 'notOneFile';
}

function isMultipart(request: FastifyRequest): boolean {
  return /^\s*multipart\//i.test(request.headers['content-type'] ?? '');
}

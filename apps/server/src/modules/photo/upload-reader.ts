import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CodedError } from '../../foundation/errors/coded-error.js';
import { requestErrors } from '../../foundation/errors/request.errors.js';
import { FileRefusal, MAX_FILE_BYTES, readOneFile } from '../../foundation/http/uploads.js';
import { photoErrors } from './photo.errors.js';

const KEY = /^[\w-]{16,64}$/;
/** What all uploads together may hold in memory, from their first byte until their answer. */
const MAX_HELD_BYTES = 256 * 1024 * 1024;

const REFUSALS: Record<FileRefusal, () => CodedError> = {
  notMultipart: requestErrors.unsupportedType,
  notOneFile: photoErrors.onePhoto,
  tooLarge: photoErrors.tooLarge,
};

/** Reads the key and the bytes of an upload, and refuses new ones while too much is held. */
@Injectable()
export class UploadReader {
  private held = 0;

  async read<T>(request: FastifyRequest, use: (key: string, bytes: Buffer) => Promise<T>): Promise<T> {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !KEY.test(key)) throw requestErrors.keyMissing();
    const size = sizeOf(request);
    if (this.held + size > MAX_HELD_BYTES) throw photoErrors.busy();
    this.held += size;
    try {
      const bytes = await readOneFile(request, 'photo');
      if (typeof bytes === 'string') throw REFUSALS[bytes]();
      return await use(key, bytes);
    } finally {
      this.held -= size;
    }
  }
}

/** Who does not say how much is coming is taken for the largest. */
function sizeOf(request: FastifyRequest): number {
  const announced = Number(request.headers['content-length'] ?? MAX_FILE_BYTES);
  return Math.min(announced, MAX_FILE_BYTES);
}

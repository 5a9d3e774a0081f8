import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CodedError } from '../../foundation/errors/coded-error.js';
import { requestErrors } from '../../foundation/errors/request.errors.js';
import type { FileRefusal } from '../../foundation/http/one-file.js';
import { formBytes, readOneFile } from '../../foundation/http/uploads.js';
import { Gate } from './gate.js';
import { photoErrors } from './photo.errors.js';

const KEY = /^[\w-]{16,64}$/;
/** What all uploads together hold in memory, from their first bytes until their answer: six of 10 MB, or dozens as phones make them smaller. */
const MAX_HELD_BYTES = 64 * 1024 * 1024;
const MAY_WAIT = 100;
/** Nobody reads what comes meanwhile, and the rate that is asked of a file must be kept all the same. */
const WAIT_MS = 4000;

const REFUSALS: Record<FileRefusal, () => CodedError> = {
  notMultipart: requestErrors.unsupportedType,
  notOneFile: photoErrors.onePhoto,
  tooLarge: photoErrors.tooLarge,
};

/** Reads the key and the bytes of an upload, as soon as there is room for them. */
@Injectable()
export class UploadReader {
  private readonly held = new Gate(MAX_HELD_BYTES, MAY_WAIT, WAIT_MS);

  async read<T>(request: FastifyRequest, use: (key: string, bytes: Buffer) => Promise<T>): Promise<T> {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !KEY.test(key)) throw requestErrors.keyMissing();
    let size = 0;
    try {
      const bytes = await readOneFile(request, 'photo', async () => {
        await this.held.enter(formBytes(request));
        size = formBytes(request);
      });
      if (typeof bytes === 'string') throw REFUSALS[bytes]();
      return await use(key, bytes);
    } finally {
      this.held.leave(size);
    }
  }
}

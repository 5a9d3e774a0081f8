import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RequestWithAccount } from '../../foundation/auth/audience.js';
import type { CodedError } from '../../foundation/errors/coded-error.js';
import { requestErrors } from '../../foundation/errors/request.errors.js';
import type { FileRefusal } from '../../foundation/http/one-file.js';
import { formBytes, readOneFile } from '../../foundation/http/uploads.js';
import { IDEMPOTENCY_KEY } from '../../foundation/idempotency/key.js';
import { Gate } from './gate.js';
import { photoErrors } from './photo.errors.js';

/** What all uploads together hold in memory, from their first bytes until their answer: six of 10 MB, or dozens as phones make them smaller. */
const MAX_HELD_BYTES = 64 * 1024 * 1024;
/** Phones of ours send two at a time; a third may have been left behind by a line that broke. */
const MOST_OF_ONE = 4;
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
  /** How many uploads of an account take room. */
  private readonly holding = new Map<string, number>();

  async read<T>(request: FastifyRequest, use: (key: string, bytes: Buffer) => Promise<T>): Promise<T> {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !IDEMPOTENCY_KEY.test(key)) throw requestErrors.keyMissing();
    let size = 0;
    let leave: () => void = () => undefined;
    try {
      const bytes = await readOneFile(request, 'photo', async () => {
        leave = this.mayHold((request as RequestWithAccount).account!.id);
        await this.held.enter(formBytes(request));
        size = formBytes(request);
      });
      if (typeof bytes === 'string') throw REFUSALS[bytes]();
      return await use(key, bytes);
    } finally {
      this.held.leave(size);
      leave();
    }
  }

  /** One account takes no more than its part of the room. Gives how to end it. */
  private mayHold(accountId: string): () => void {
    const already = this.holding.get(accountId) ?? 0;
    if (already >= MOST_OF_ONE) throw photoErrors.busy();
    this.holding.set(accountId, already + 1);
    return () => {
      const left = this.holding.get(accountId)! - 1;
      if (left > 0) this.holding.set(accountId, left);
      else this.holding.delete(accountId);
    };
  }
}

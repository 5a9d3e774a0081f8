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
import { Coming, slowest } from './rules/slowest.js';

/** What all uploads together hold in memory, from their first bytes until their answer: six of 10 MB, or dozens as phones make them smaller. */
const MAX_HELD_BYTES = 64 * 1024 * 1024;
/** Phones of ours send two at a time; a third may have been left behind by a line that broke. */
const MOST_OF_ONE = 4;
const MAY_WAIT = 100;
/** Nobody reads what comes meanwhile, and the rate that is asked of a file must be kept all the same. */
const WAIT_MS = 4000;
/** How often it is asked who is too slow for the room he takes. */
const LOOK_MS = 1000;

const REFUSALS: Record<FileRefusal, () => CodedError> = {
  notMultipart: requestErrors.unsupportedType,
  notOneFile: photoErrors.onePhoto,
  tooLarge: photoErrors.tooLarge,
};

interface Upload extends Coming {
  give: () => void;
}

/** Reads the key and the bytes of an upload, as soon as there is room for them. Where there is none, the slowest gives way. */
@Injectable()
export class UploadReader {
  private readonly held = new Gate(MAX_HELD_BYTES, MAY_WAIT, WAIT_MS);
  /** How many uploads of an account take room. */
  private readonly holding = new Map<string, number>();
  /** Uploads that have room and are on their way. */
  private readonly coming = new Set<Upload>();

  async read<T>(request: FastifyRequest, use: (key: string, bytes: Buffer) => Promise<T>): Promise<T> {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !IDEMPOTENCY_KEY.test(key)) throw requestErrors.keyMissing();
    const lost = new AbortController();
    const { bytesRead: before } = request.raw.socket;
    let upload: Upload | null = null;
    let size = 0;
    let leave: () => void = () => undefined;
    const take = async () => {
      leave = this.mayHold((request as RequestWithAccount).account!.id);
      await this.enter(formBytes(request));
      size = formBytes(request);
      upload = uploadOf(request, before, () => lost.abort(photoErrors.busy()));
      this.coming.add(upload);
    };
    try {
      const bytes = await readOneFile(request, 'photo', { take, lost: lost.signal });
      if (upload) this.coming.delete(upload);
      if (typeof bytes === 'string') throw REFUSALS[bytes]();
      return await use(key, bytes);
    } finally {
      if (upload) this.coming.delete(upload);
      this.held.leave(size);
      leave();
    }
  }

  private async enter(bytes: number): Promise<void> {
    const look = () => {
      if (!this.held.hasRoom(bytes)) slowest([...this.coming], performance.now())?.give();
    };
    look();
    const looking = setInterval(look, LOOK_MS);
    try {
      await this.held.enter(bytes);
    } finally {
      clearInterval(looking);
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

/** An upload that has room from now on; `before`: what its connection had brought when it began. */
function uploadOf(request: FastifyRequest, before: number, give: () => void): Upload {
  const { socket } = request.raw;
  const now = socket.bytesRead;
  return {
    bytes: formBytes(request) - (now - before),
    since: performance.now(),
    came: () => socket.bytesRead - now,
    give,
  };
}

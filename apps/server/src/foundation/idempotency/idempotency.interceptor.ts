import { CallHandler, ExecutionContext, Injectable, NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { lastValueFrom, Observable, of } from 'rxjs';
import { RequestWithAccount } from '../auth/audience.js';
import { Db } from '../database/db.js';
import { CodedError } from '../errors/coded-error.js';
import { toCoded } from '../errors/error-filter.js';
import { requestErrors } from '../errors/request.errors.js';
import { Answer, Claim, IdempotencyStore } from './idempotency.store.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const KEY = /^[\w-]{16,64}$/;
export const REPEATABLE = 'qianqu:repeatable';

/** An unsafe route that needs no Idempotency-Key, with the reason why repeating it does no harm. */
export const Repeatable = (reason: string) => SetMetadata(REPEATABLE, reason);

/**
 * Every unsafe request needs an Idempotency-Key. The handler runs in one transaction, and its answer is stored in the
 * same transaction: after a crash there is either the effect with its answer, or neither.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly db: Db,
    private readonly store: IdempotencyStore,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<RequestWithAccount>();
    if (SAFE.has(request.method)) return next.handle();
    if (this.reflector.getAllAndOverride(REPEATABLE, [context.getHandler(), context.getClass()])) return next.handle();

    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !KEY.test(key)) throw requestErrors.keyMissing();
    const print = `${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`;
    const claimed = await this.store.claim(request.account!.id, key, print);
    const reply = http.getResponse<FastifyReply>();
    if (!('token' in claimed)) return of(replay(claimed, reply));
    return of(await this.run(claimed, next, reply));
  }

  private async run(claim: Claim, next: CallHandler, reply: FastifyReply): Promise<unknown> {
    // Kept now: when the deadline passes, this reply says 503, and the work may still be done.
    const status = reply.statusCode;
    try {
      return await this.db.transaction(async (tx) => {
        const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
        await this.store.finish(tx, claim, { status, body });
        return body;
      });
    } catch (error) {
      await this.settle(claim, error);
      throw error;
    }
  }

  private async settle(claim: Claim, error: unknown): Promise<void> {
    const coded = toCoded(error);
    const final =
      coded.status < 500 && coded.status !== 401 && coded.status !== 429 && coded.code !== 'request.inFlight';
    const body = { code: coded.code, message: coded.message, details: coded.details ?? null };
    // A refusal that could not be stored is not told either, or a retry might hear another one: the client gets 503.
    if (final) return this.store.refuse(claim, { status: coded.status, body });
    // When this write fails too, the lease runs out and a retry runs anew: nothing had happened.
    await this.store.release(claim).catch(() => undefined);
  }
}

function replay(answer: Answer, reply: FastifyReply): unknown {
  if (answer.status >= 400) {
    const { code, message, details } = answer.body as { code: string; message: string; details: unknown };
    throw new CodedError(code, answer.status, message, details);
  }
  void reply.status(answer.status);
  void reply.header('Idempotent-Replay', 'true');
  return answer.body ?? undefined;
}

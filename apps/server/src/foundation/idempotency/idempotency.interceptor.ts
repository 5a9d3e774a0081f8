import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { lastValueFrom, Observable, of } from 'rxjs';
import { RequestWithAccount } from '../auth/audience.js';
import { Db } from '../database/db.js';
import { CodedError } from '../errors/coded-error.js';
import { toCoded } from '../errors/error-filter.js';
import { requestErrors } from '../errors/request.errors.js';
import { ANSWERED_BY, ASKS_OUTSIDE, Effect, REPEATABLE, Renderer } from './answered-by.js';
import { Claim, Done, IdempotencyStore, Refused } from './idempotency.store.js';
import { IDEMPOTENCY_KEY } from './key.js';
import { areNames, tellable } from './names.js';
import { printOf } from './request-print.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

type Answered = (names: unknown) => Promise<unknown>;

/**
 * Every unsafe request needs an Idempotency-Key. The handler runs in one transaction, and what names its effect is stored
 * in the same transaction: after a crash there is either the effect with its names, or neither.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
    private readonly db: Db,
    private readonly store: IdempotencyStore,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<RequestWithAccount>();
    if (SAFE.has(request.method)) return next.handle();
    if (this.reflector.getAllAndOverride(REPEATABLE, [context.getHandler(), context.getClass()])) return next.handle();

    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !IDEMPOTENCY_KEY.test(key)) throw requestErrors.keyMissing();
    const claimed = await this.store.claim(request.account!.id, key, printOf(request));
    const reply = http.getResponse<FastifyReply>();
    const answered = this.answered(context, request);
    const asksOutside = this.reflector.get<boolean | undefined>(ASKS_OUTSIDE, context.getHandler()) ?? false;
    if ('token' in claimed) return of(await this.run(claimed, next, { reply, answered, asksOutside }));
    return of(await replay(claimed, { reply, answered }));
  }

  /** Makes the answer for who asks now. */
  private answered(context: ExecutionContext, { account }: RequestWithAccount): Answered {
    const method = this.reflector.get<string | undefined>(ANSWERED_BY, context.getHandler());
    if (!method) return (names) => Promise.resolve(names ?? undefined);
    const controller = this.modules.get<Record<string, Renderer>>(context.getClass(), { strict: false });
    return async (names) => controller[method](account!, names);
  }

  private async run(claim: Claim, next: CallHandler, { reply, answered, asksOutside }: Running): Promise<unknown> {
    // Kept now: when the deadline passes, this reply says 503, and the work may still be done.
    const status = reply.statusCode;
    const handle = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    try {
      const effect = asksOutside ? ((await handle()) as Effect) : handle;
      return await this.db.transaction(async (tx) => {
        const names: unknown = await effect();
        if (!areNames(names)) throw new Error('An unsafe handler returns names only: @AnsweredBy makes its answer');
        const body = await answered(names);
        await this.store.finish(tx, claim, { status, names: names ?? null });
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
    const { status, code, message, details } = coded;
    // A refusal that could not be stored is not told either, or a retry might hear another one: the client gets 503.
    if (final) return this.store.refuse(claim, { status, code, message, details: tellable(details) });
    // When this write fails too, the lease runs out and a retry runs anew: nothing had happened.
    await this.store.release(claim).catch(() => undefined);
  }
}

interface Answering {
  reply: FastifyReply;
  answered: Answered;
}

interface Running extends Answering {
  asksOutside: boolean;
}

async function replay(done: Done | Refused, { reply, answered }: Answering): Promise<unknown> {
  if ('code' in done) throw new CodedError(done.code, done.status, done.message, done.details);
  const body = await answered(done.names);
  void reply.status(done.status).header('Idempotent-Replay', 'true');
  return body;
}

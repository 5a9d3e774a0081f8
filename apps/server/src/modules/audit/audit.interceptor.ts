import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { lastValueFrom, Observable, of } from 'rxjs';
import { listened, NOTHING_BEFORE } from '../../foundation/audit/trail.js';
import type { RequestWithAccount } from '../../foundation/auth/audience.js';
import { Db } from '../../foundation/database/db.js';
import { ASKS_OUTSIDE, type Effect } from '../../foundation/idempotency/answered-by.js';
import { routePath } from '../../foundation/http/route-path.js';
import { saidOf } from '../../foundation/openapi/said-of.js';
import { AuditService, type Deed } from './audit.service.js';
import { actorOf } from './actor.js';

const CONSOLE = '/api/console/';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Every change that is made through the console is written down in its own transaction: it stands inside the interceptor that
 * opens it. A replay changes nothing, and is not written down. What does not tell what it changed is undone.
 */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly db: Db,
    private readonly audit: AuditService,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<RequestWithAccount>();
    if (SAFE.has(request.method) || !routePath(request).startsWith(CONSOLE)) return next.handle();
    const handle = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    const noted = async (work: () => Promise<unknown>) => {
      const { done, changes } = await listened(work);
      await this.audit.note(actorOf(request), { ...this.deedOf(context, request, done), changes });
      if (!changes && !this.reflector.get<string | undefined>(NOTHING_BEFORE, context.getHandler()))
        throw new Error(`${context.getHandler().name} has not told what it changed: tell(), or @NothingBefore`);
      return done;
    };
    if (!this.reflector.get<boolean | undefined>(ASKS_OUTSIDE, context.getHandler()))
      return of(await this.db.transaction(() => noted(handle)));
    const effect = (await handle()) as Effect;
    return of(() => noted(effect));
  }

  private deedOf(context: ExecutionContext, request: RequestWithAccount, done: unknown): Deed {
    const handler = context.getHandler();
    const { tag, summary } = saidOf(context.getClass(), handler);
    const [first, ...others] = Object.entries(request.params as Record<string, string>);
    return {
      action: `${tag}.${handler.name}`,
      actionText: summary,
      subject: first?.[1] ?? madeId(done),
      told: { ...Object.fromEntries(others), ...(request.body as object | undefined) },
    };
  }
}

/** The id of what was made, when nothing is named by the address. */
const madeId = (done: unknown): string => {
  const { id } = (done ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id : '';
};

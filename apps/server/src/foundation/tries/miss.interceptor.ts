import { CallHandler, ExecutionContext, Injectable, NestInterceptor, UseInterceptors } from '@nestjs/common';
import { catchError, from, mergeMap, Observable, throwError } from 'rxjs';
import type { RequestWithAccount } from '../auth/audience.js';
import { CodedError } from '../errors/coded-error.js';
import { requestErrors } from '../errors/request.errors.js';
import { networkOf } from './rules/network-of.js';
import { Tries } from './tries.js';

/** Misses in a quarter of an hour: of one account, and of one address, behind which there may be a whole street. */
const MOST = { account: 20, address: 100 };

/** Asks whoever names codes that are not there to wait. */
@Injectable()
export class MissInterceptor implements NestInterceptor {
  constructor(private readonly tries: Tries) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { account, ip } = context.switchToHttp().getRequest<RequestWithAccount>();
    const who = account ? `miss account ${account.id}` : `miss address ${networkOf(ip)}`;
    const most = account ? MOST.account : MOST.address;
    if ((await this.tries.of(who)) >= most) throw requestErrors.tooMany();
    return next.handle().pipe(
      catchError((error: unknown) => {
        const isMiss = error instanceof CodedError && error.status === 404;
        const counted = isMiss ? this.tries.count(who) : Promise.resolve(0);
        return from(counted).pipe(mergeMap(() => throwError(() => error)));
      }),
    );
  }
}

/** The route takes a code that could be guessed. */
export const TakesCode = () => UseInterceptors(MissInterceptor);

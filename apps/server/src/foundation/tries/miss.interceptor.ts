import {
  applyDecorators,
  CallHandler,
  ExecutionContext,
  Injectable,
  NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { lastValueFrom, Observable, of } from 'rxjs';
import type { RequestWithAccount } from '../auth/audience.js';
import { CodedError, type ErrorKind } from '../errors/coded-error.js';
import { Refuses } from '../errors/refuses.js';
import { requestErrors } from '../errors/request.errors.js';
import { networkOf } from './rules/network-of.js';
import { Tries } from './tries.js';

/** Misses in a quarter of an hour: of one account, and of one address, behind which there may be a whole street. */
const MOST = { account: 20, address: 100 };
const MISS = 'qianqu:miss';

/**
 * Asks whoever names codes that are not there to wait. An account waits with every code; who has none shares his address with
 * others, whose codes are there: only misses are refused then.
 */
@Injectable()
export class MissInterceptor implements NestInterceptor {
  /** Looked at right now: what is asked for at once in this process counts before its misses do. */
  private readonly asking = new Map<string, number>();

  constructor(
    private readonly reflector: Reflector,
    private readonly tries: Tries,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { account, ip } = context.switchToHttp().getRequest<RequestWithAccount>();
    const miss = this.reflector.getAllAndOverride<string>(MISS, [context.getHandler(), context.getClass()]);
    const ask = () => lastValueFrom(next.handle(), { defaultValue: undefined });
    return of(await (account ? this.ofAccount(account.id, miss, ask) : this.ofAddress(ip, miss, ask)));
  }

  private async ofAccount(id: string, miss: string, ask: () => Promise<unknown>): Promise<unknown> {
    const who = `miss account ${id}`;
    const asking = this.asking.get(who) ?? 0;
    this.asking.set(who, asking + 1);
    try {
      if ((await this.tries.of(who)) + asking >= MOST.account) throw requestErrors.tooMany();
      return await ask();
    } catch (error) {
      if (isMiss(error, miss)) await this.tries.count(who);
      throw error;
    } finally {
      const left = this.asking.get(who)! - 1;
      if (left > 0) this.asking.set(who, left);
      else this.asking.delete(who);
    }
  }

  private async ofAddress(ip: string, miss: string, ask: () => Promise<unknown>): Promise<unknown> {
    try {
      return await ask();
    } catch (error) {
      if (!isMiss(error, miss)) throw error;
      throw (await this.tries.count(`miss address ${networkOf(ip)}`)) > MOST.address ? requestErrors.tooMany() : error;
    }
  }
}

const isMiss = (error: unknown, miss: string) => error instanceof CodedError && error.code === miss;

/** The route takes a code that could be guessed; `miss` is its refusal of one that is not there. */
export const TakesCode = (miss: ErrorKind) =>
  applyDecorators(SetMetadata(MISS, miss.code), UseInterceptors(MissInterceptor), Refuses(miss));

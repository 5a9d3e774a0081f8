import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { authErrors } from '../errors/request.errors.js';
import { AUDIENCE, AudienceName, RequestWithAccount } from './audience.js';
import { Account, SessionReader } from './session-reader.js';

const BEARER = /^Bearer ([\w-]{20,100})$/;

/** Lets a request pass when its session belongs to the audience of the route. */
@Injectable()
export class AudienceGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const audience = this.reflector.getAllAndOverride<AudienceName | undefined>(AUDIENCE, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<RequestWithAccount>();
    request.account = await this.accountOf(request);
    if (!audience) throw authErrors.forbidden();
    if (audience === 'public') return true;
    if (!request.account) throw authErrors.required();
    if (!belongs(request.account, audience)) throw authErrors.forbidden();
    return true;
  }

  private async accountOf(request: RequestWithAccount): Promise<Account | null> {
    const header = request.headers.authorization;
    if (!header) return null;
    const token = BEARER.exec(header)?.[1];
    if (!token) throw authErrors.required();
    request.token = token;
    const account = await this.sessions.accountOf(token);
    if (!account) throw authErrors.required();
    return account;
  }
}

/** An administrator may do what an operator may; nothing else is inherited. */
export function belongs(account: Account, audience: AudienceName): boolean {
  if (audience === 'public' || audience === 'signed-in') return true;
  if (audience === 'operator' && account.roles.includes('admin')) return true;
  return account.roles.includes(audience);
}

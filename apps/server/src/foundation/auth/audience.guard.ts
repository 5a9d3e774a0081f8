import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { authErrors } from '../errors/request.errors.js';
import { AUDIENCE, AudienceName, CONSOLE_COOKIE, NEEDS, RequestWithAccount } from './audience.js';
import { may, type Need } from './permissions.js';
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
    const places = [context.getHandler(), context.getClass()];
    const audience = this.reflector.getAllAndOverride<AudienceName | undefined>(AUDIENCE, places);
    const need = this.reflector.getAllAndOverride<Need | undefined>(NEEDS, places);
    const request = context.switchToHttp().getRequest<RequestWithAccount>();
    request.account = await this.accountOf(request);
    if (!audience) throw authErrors.forbidden();
    if (audience === 'public') return true;
    if (!request.account) throw authErrors.required();
    if (!belongs(request.account, audience, need)) throw authErrors.forbidden();
    return true;
  }

  private async accountOf(request: RequestWithAccount): Promise<Account | null> {
    const header = request.headers.authorization;
    const token = header ? BEARER.exec(header)?.[1] : consoleCookie(request);
    if (token === undefined) throw authErrors.required();
    if (token === null) return null;
    request.token = token;
    const account = await this.sessions.accountOf(token);
    if (!account) throw authErrors.required();
    return account;
  }
}

/** The console's session is in a cookie that no script reads; for no other site, and for nothing but the console. */
function consoleCookie({ url, headers, cookies }: RequestWithAccount): string | null {
  if (!url.startsWith('/api/console/') || headers['sec-fetch-site'] === 'cross-site') return null;
  return cookies[CONSOLE_COOKIE] || null;
}

/** Of the staff whoever has what the route needs; a route that says nothing of it is for nobody. */
export function belongs(account: Account, audience: AudienceName, need?: Need): boolean {
  if (audience === 'public' || audience === 'signed-in') return true;
  if (audience === 'staff') return need !== undefined && may(account.roles, need);
  return account.roles.includes(audience);
}

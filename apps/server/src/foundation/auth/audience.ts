import { applyDecorators, createParamDecorator, ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isLimited, type Need } from './permissions.js';
import type { Account } from './session-reader.js';

/** `public`: anyone, signed in or not. `signed-in`: any account. `staff`: whoever works in the console. Otherwise the account must hold the role. */
export type AudienceName = 'public' | 'signed-in' | 'staff' | 'resident' | 'engineer';

/** Holds the session of who works in the console in a browser. */
export const CONSOLE_COOKIE = 'qianqu_console';

export const AUDIENCE = 'qianqu:audience';

/** Who may call a route. Every route needs one, on its class or its method; the start fails without. */
export const Audience = (name: AudienceName) => SetMetadata(AUDIENCE, name);

export const NEEDS = 'qianqu:needs';

/** What a member of the staff needs to call a console route. Every one says it, on its class or its method; the start fails without. */
export const Needs = (need: Need) => applyDecorators(Audience('staff'), SetMetadata(NEEDS, need));

export type RequestWithAccount = FastifyRequest & { account?: Account | null; token?: string };

export const accountOf = (_data: unknown, context: ExecutionContext) =>
  context.switchToHttp().getRequest<RequestWithAccount>().account ?? null;

/** The account of the session; null only on routes whose audience is public. */
export const Me = createParamDecorator(accountOf);

/**
 * Whose divisions limit what the caller sees and changes: his own account, or null where nothing does. Statements take it as
 * `:regionOf`, so that what they find is limited by what he is given at that moment.
 */
export type RegionOf = string | null;
export const regionOf = ({ id, roles }: Account): RegionOf => (isLimited(roles) ? id : null);

/** The token of the session that is asking. */
export const SessionToken = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<RequestWithAccount>().token ?? '';
});

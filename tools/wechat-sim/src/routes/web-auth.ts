import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { authorizeErrorPage, consentPage, pickPersonPage } from '../pages/authorize-pages.js';
import type { Person } from '../people.js';
import { actAs, actingPerson } from '../person-cookie.js';
import type { World } from '../world.js';

const PATH = '/connect/oauth2/authorize';
const SCOPES: readonly string[] = ['snsapi_base', 'snsapi_userinfo'];
const MAX_STATE_BYTES = 128;

interface Asked {
  redirectUri: string;
  scope: string;
  state: string;
}

class Unauthorizable extends Error {
  constructor(
    readonly sentence: string,
    readonly code: number,
  ) {
    super(sentence);
  }
}

function readAsked(query: Record<string, unknown>, world: World): Asked {
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name] : '');
  const [appid, redirectUri, scope, state] = [text('appid'), text('redirect_uri'), text('scope'), text('state')];
  if (appid === '') throw new Unauthorizable('appid 不能为空', 10012);
  if (appid !== world.officialAccount.appid) throw new Unauthorizable('AppID 参数错误', 10016);
  if (redirectUri === '') throw new Unauthorizable('redirect_uri 不能为空', 10011);
  if (!world.targets.allows(redirectUri)) throw new Unauthorizable('redirect_uri 域名与后台配置不一致', 10003);
  if (text('response_type') !== 'code') throw new Unauthorizable('response_type 参数错误', 10004);
  if (!SCOPES.includes(scope)) throw new Unauthorizable('Scope 参数错误或没有 Scope 权限', 10005);
  if (Buffer.byteLength(state) > MAX_STATE_BYTES) throw new Unauthorizable('state 参数过长', 10013);
  return { redirectUri, scope, state };
}

/** Back to the site; without a code when the user refused. */
function backTo({ redirectUri, state }: Asked, code: string | null): string {
  const url = new URL(redirectUri);
  if (code !== null) url.searchParams.set('code', code);
  url.searchParams.set('state', state);
  return url.href;
}

export function webAuthRoutes(world: World) {
  const { basePath } = world.targets;
  const page = (reply: FastifyReply, html: string) => reply.type('text/html; charset=utf-8').send(html);
  const grant = (asked: Asked, person: Person): string =>
    backTo(asked, world.codes.issue('web', world.officialAccount.appid, person.id, asked.scope));

  function show(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const asked = readAsked(request.query as Record<string, unknown>, world);
    const site = new URL(asked.redirectUri).host;
    const person = actingPerson(request, world);
    if (!person) return page(reply, pickPersonPage(basePath, site, world.people.all()));
    if (asked.scope === 'snsapi_userinfo') return page(reply, consentPage(basePath, site, person));
    return reply.redirect(grant(asked, person), 302);
  }

  function decide(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const asked = readAsked(request.query as Record<string, unknown>, world);
    const { person: chosen, decision } = (request.body ?? {}) as Record<string, string | undefined>;
    const picked = world.people.find(chosen);
    if (picked) {
      actAs(reply, picked);
      return reply.redirect(`${basePath}${request.url}`, 303);
    }
    const person = actingPerson(request, world);
    if (!person) return show(request, reply);
    return reply.redirect(decision === 'allow' ? grant(asked, person) : backTo(asked, null), 303);
  }

  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody);
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    app.setErrorHandler((error, _request, reply) => {
      if (!(error instanceof Unauthorizable)) throw error;
      return page(reply, authorizeErrorPage(basePath, error.sentence, error.code));
    });
    app.get(PATH, show);
    app.post(PATH, decide);
  };
}

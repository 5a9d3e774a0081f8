import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { SimOptions } from '../src/options.js';
import { createWechatSim } from '../src/server.js';

export const MINI = { appid: 'wx51000000000000aa', secret: 'mini-secret' };
export const OA = { appid: 'wx51000000000000bb', secret: 'oa-secret' };
export const SITE = 'https://site.example';
export const PAGES = ['pages/community/index', 'pages/bind/index'];
export const RID = / rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/;
export const MINUTE = 60_000;
export const DAY = 86_400_000;
/** 12:00 in Shanghai: far from the edges of minute and day. */
export const NOON = Date.parse('2026-11-22T04:00:00.000Z');

export const people = [
  { id: 'li', name: '李阿姨（演示）', role: 'resident', phone: '19900000001' },
  { id: 'wang', name: '王师傅（演示）', role: 'engineer', phone: '19900000011' },
];

export type Body = Record<string, unknown>;

/** A simulator whose time only moves when told. */
export class Rig {
  private now = NOON;
  readonly app: FastifyInstance;

  constructor(options: Partial<SimOptions> = {}) {
    this.app = createWechatSim({
      ...MINI,
      oaAppid: OA.appid,
      oaSecret: OA.secret,
      people,
      pages: PAGES,
      allowedRedirectOrigins: [SITE],
      publicUrl: 'https://wechat.example',
      clock: { now: () => this.now },
      ...options,
    });
  }

  pass(ms: number): void {
    this.now += ms;
  }

  get(url: string, query: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.app.inject({ method: 'GET', url, query });
  }

  post(url: string, payload: unknown, query: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.app.inject({
      method: 'POST',
      url,
      query,
      headers: { 'content-type': 'application/json' },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });
  }

  async sim(path: string, payload: Body): Promise<Body> {
    return (await this.post(`/sim/${path}`, payload)).json<Body>();
  }

  async stableToken(more: Body = {}): Promise<{ access_token: string; expires_in: number; errcode?: number }> {
    const asked = { grant_type: 'client_credential', ...MINI, ...more };
    return (await this.post('/cgi-bin/stable_token', asked)).json();
  }

  async token(): Promise<string> {
    return (await this.stableToken()).access_token;
  }

  async loginCode(person = 'li'): Promise<string> {
    return (await this.sim('login-code', { person })).code as string;
  }

  async session(jsCode: string, more: Record<string, string> = {}): Promise<Body> {
    const asked = { ...MINI, js_code: jsCode, grant_type: 'authorization_code', ...more };
    return (await this.get('/sns/jscode2session', asked)).json<Body>();
  }

  async phone(code: string, more: Body = {}): Promise<Body> {
    const query = { access_token: await this.token() };
    return (await this.post('/wxa/business/getuserphonenumber', { code, ...more }, query)).json<Body>();
  }

  async wxacode(body: unknown): Promise<LightMyRequestResponse> {
    return this.post('/wxa/getwxacodeunlimit', body, { access_token: await this.token() });
  }

  async urlLink(body: Body): Promise<Body> {
    return (await this.post('/wxa/generate_urllink', body, { access_token: await this.token() })).json<Body>();
  }
}

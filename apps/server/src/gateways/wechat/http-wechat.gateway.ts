import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Metrics } from '../../foundation/metrics/metrics.js';
import { AccessToken } from './access-token.js';
import { ApiRest } from './api-rest.js';
import { ContentCheck } from './content-check.js';
import { wechatErrors } from './wechat.errors.js';
import { SubscribePush } from './subscribe-push.js';
import { Exchange, exchange, Reply, Wish } from './wechat-wire.js';
import {
  MiniCodeWish,
  Picture,
  PictureToCheck,
  Pushed,
  SubscribeMessage,
  TextToCheck,
  TextVerdict,
  WechatGateway,
  WechatUser,
} from './wechat.gateway.js';

const TOKEN_EXPIRED = new Set([40001, 40014, 42001]);
const CODE_INVALID = new Set([40029, 40163, 41008]);
/** The phone code belongs to another user than the openid that came with it. */
const OPENID_MISMATCH = 40003;
const QUOTA = new Set([45009, 45011]);
const MINI_STATE: Record<string, string> = { release: 'formal', trial: 'trial', develop: 'developer' };
const OPENID = /^[\w-]{6,64}$/;

/** WeChat over HTTP: the real platform or the local simulator, by base URL only. */
@Injectable()
export class HttpWechatGateway extends WechatGateway {
  private readonly logger = new Logger(HttpWechatGateway.name);
  private readonly token: AccessToken;
  private readonly pushes: SubscribePush;
  private readonly pushRest: ApiRest;
  private readonly checks: ContentCheck;

  constructor(
    private readonly config: Config,
    clock: Clock,
    private readonly metrics: Metrics,
  ) {
    super();
    const now = () => clock.now().getTime();
    this.token = new AccessToken(() => this.stableToken(), now);
    this.pushRest = new ApiRest(now);
    this.pushes = new SubscribePush({
      call: (path, body) => this.callWithToken(path, body),
      rest: this.pushRest,
      miniprogramState: MINI_STATE[config.WECHAT_ENV_VERSION],
      count: (result) => metrics.outside.labels('wechat', 'subscribe/send', result).inc(),
    });
    this.checks = new ContentCheck({
      call: (path, body) => this.callWithToken(path, body),
      now,
      count: (path, result) => metrics.outside.labels('wechat', path, result).inc(),
    });
  }

  async miniUser(code: string): Promise<WechatUser> {
    const { WECHAT_APPID: appid, WECHAT_SECRET: secret } = this.config;
    return userOf(
      await this.get('/sns/jscode2session', { appid, secret, js_code: code, grant_type: 'authorization_code' }),
    );
  }

  async webUser(code: string): Promise<WechatUser> {
    const { WECHAT_OA_APPID: appid, WECHAT_OA_SECRET: secret } = this.config;
    return userOf(
      await this.get('/sns/oauth2/access_token', { appid, secret, code, grant_type: 'authorization_code' }),
    );
  }

  authorizeUrl(redirectUri: string, state: string): string {
    const query = new URLSearchParams({
      appid: this.config.WECHAT_OA_APPID,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'snsapi_base',
      state,
    });
    return `${this.config.WECHAT_OPEN_BASE}/connect/oauth2/authorize?${query.toString()}#wechat_redirect`;
  }

  async phoneNumber(code: string, openid: string): Promise<string> {
    const reply = await this.withToken('/wxa/business/getuserphonenumber', { code, openid });
    const phone = (reply.phone_info as { purePhoneNumber?: string } | undefined)?.purePhoneNumber;
    if (!phone) throw wechatErrors.refused();
    return phone;
  }

  async miniCode(wish: MiniCodeWish): Promise<Picture> {
    const body = { ...wish, check_path: false, env_version: this.config.WECHAT_ENV_VERSION, width: 430 };
    const answer = await this.withToken('/wxa/getwxacodeunlimit', body);
    if (!(answer.picture instanceof Buffer)) throw wechatErrors.refused();
    return { type: String(answer.type), bytes: answer.picture };
  }

  async urlLink(path: string, query: string): Promise<string> {
    const reply = await this.withToken('/wxa/generate_urllink', { path, query, expire_type: 1, expire_interval: 1 });
    return String(reply.url_link);
  }

  push(message: SubscribeMessage): Promise<Pushed> {
    return this.pushes.send(message);
  }

  pushRestsUntil(): Date | null {
    return this.pushRest.until();
  }

  checkText(text: TextToCheck): Promise<TextVerdict> {
    return this.checks.text(text);
  }

  checkPicture(picture: PictureToCheck): Promise<{ traceId: string }> {
    return this.checks.picture(picture);
  }

  private async stableToken() {
    const { WECHAT_APPID: appid, WECHAT_SECRET: secret } = this.config;
    const reply = await this.call('/cgi-bin/stable_token', {
      method: 'POST',
      body: { grant_type: 'client_credential', appid, secret },
    });
    return { access_token: String(reply.access_token), expires_in: Number(reply.expires_in) };
  }

  /** One retry with a fresh token when WeChat says that ours has ended. */
  private async withToken(path: string, body: object): Promise<Reply> {
    const token = await this.token.get();
    const reply = await this.send(`${path}?access_token=${encodeURIComponent(token)}`, { method: 'POST', body });
    if (!TOKEN_EXPIRED.has(reply.errcode ?? 0)) return this.judge(path, reply);
    this.token.drop(token);
    const fresh = await this.token.get();
    return this.judge(
      path,
      await this.send(`${path}?access_token=${encodeURIComponent(fresh)}`, { method: 'POST', body }),
    );
  }

  /** The same, for callers who must know whether the request went out. */
  private async callWithToken(path: string, body: object): Promise<Exchange | null> {
    for (let attempt = 1; ; attempt++) {
      const token = await this.token.get().catch(() => null);
      if (token === null) return null;
      const url = `${this.config.WECHAT_API_BASE}${path}?access_token=${encodeURIComponent(token)}`;
      const answer = await exchange(url, { method: 'POST', body });
      if (answer.kind !== 'reply' || !TOKEN_EXPIRED.has(answer.reply.errcode ?? 0) || attempt > 1) return answer;
      this.token.drop(token);
    }
  }

  private get(path: string, query: Record<string, string>): Promise<Reply> {
    return this.call(`${path}?${new URLSearchParams(query).toString()}`, { method: 'GET' });
  }

  private async call(path: string, wish: Wish): Promise<Reply> {
    return this.judge(path.split('?')[0], await this.send(path, wish));
  }

  private async send(path: string, wish: Wish): Promise<Reply> {
    const name = path.split('?')[0];
    const answer = await exchange(`${this.config.WECHAT_API_BASE}${path}`, wish);
    if (answer.kind === 'reply') return answer.reply;
    this.metrics.outside.labels('wechat', name, 'failed').inc();
    this.logger.warn({ call: name, cause: answer.cause });
    throw wechatErrors.busy();
  }

  private judge(name: string, reply: Reply): Reply {
    const code = reply.errcode ?? 0;
    this.metrics.outside.labels('wechat', name, code === 0 ? 'ok' : String(code)).inc();
    if (code === 0) return reply;
    this.logger.warn({ call: name, errcode: code, errmsg: reply.errmsg });
    if (name.includes('phone') && (CODE_INVALID.has(code) || code === OPENID_MISMATCH))
      throw wechatErrors.phoneCodeInvalid();
    if (CODE_INVALID.has(code)) throw wechatErrors.codeInvalid();
    if (code === 40226) throw wechatErrors.blocked();
    if (code === -1) throw wechatErrors.busy();
    if (QUOTA.has(code)) throw wechatErrors.quota();
    throw wechatErrors.refused({ errcode: code });
  }
}

function userOf(reply: Reply): WechatUser {
  const { openid, unionid } = reply;
  if (typeof openid !== 'string' || !OPENID.test(openid)) throw wechatErrors.refused();
  return { openid, unionid: typeof unionid === 'string' && OPENID.test(unionid) ? unionid : null };
}

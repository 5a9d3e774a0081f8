import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Metrics } from '../../foundation/metrics/metrics.js';
import { AccessToken } from './access-token.js';
import { ApiRest } from './api-rest.js';
import { ContentCheck } from './content-check.js';
import { RestingApi } from './resting-api.js';
import { StrangerAsks } from './stranger-asks.js';
import { wechatErrors } from './wechat.errors.js';
import { SubscribePush } from './subscribe-push.js';
import { linkIn, phoneIn, pictureIn, Token, tokenIn, userIn } from './wechat-answers.js';
import { Exchange, exchange, Refused, Said, Shape } from './wechat-wire.js';
import {
  LinkWish,
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

const TOKEN = '/cgi-bin/stable_token';
const MINI_LOGIN = '/sns/jscode2session';
const WEB_LOGIN = '/sns/oauth2/access_token';
const PHONE = '/wxa/business/getuserphonenumber';
const MINI_CODE = '/wxa/getwxacodeunlimit';
const URL_LINK = '/wxa/generate_urllink';
const TOKEN_EXPIRED = new Set([40001, 40014, 42001]);
const CODE_INVALID = new Set([40029, 40163, 41008]);
/** The phone code belongs to another user than the openid that came with it. */
const OPENID_MISMATCH = 40003;
const BLOCKED = 40226;
/** 45011 at a login is the limit of the one user who comes too often (100 a minute): others go on. */
const LOGIN_QUOTA = [45009];
const MINI_STATE: Record<string, string> = { release: 'formal', trial: 'trial', develop: 'developer' };

/** WeChat over HTTP: the real platform or the local simulator, by base URL only. */
@Injectable()
export class HttpWechatGateway extends WechatGateway {
  private readonly logger = new Logger(HttpWechatGateway.name);
  private readonly token: AccessToken;
  private readonly pushes: SubscribePush;
  private readonly pushRest: ApiRest;
  private readonly checks: ContentCheck;
  private readonly strangers: StrangerAsks;
  private readonly apis: Record<'mini' | 'web' | 'phone' | 'code' | 'link', RestingApi>;

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
      call: (path, body, shape) => this.callWithToken(path, body, shape),
      rest: this.pushRest,
      miniprogramState: MINI_STATE[config.WECHAT_ENV_VERSION],
      count: (result) => metrics.outside.labels('wechat', 'subscribe/send', result).inc(),
    });
    const ports = {
      now,
      count: (path: string, result: string) => metrics.outside.labels('wechat', path, result).inc(),
    };
    this.checks = new ContentCheck({
      call: (path, body, shape, ms) => this.callWithToken(path, body, shape, ms),
      ...ports,
    });
    this.apis = {
      // A code is good for one login: when WeChat spent it and the answer was lost, asking again is told so, and nothing more.
      mini: new RestingApi({ path: MINI_LOGIN, repeatsLost: true, quota: LOGIN_QUOTA }, ports),
      web: new RestingApi({ path: WEB_LOGIN, repeatsLost: true, quota: LOGIN_QUOTA }, ports),
      // Paid for by success, and a code succeeds once.
      phone: new RestingApi({ path: PHONE, repeatsLost: true }, ports),
      // The same picture again.
      code: new RestingApi({ path: MINI_CODE, repeatsLost: true }, ports),
      // A link that nobody opens ends after a day.
      link: new RestingApi({ path: URL_LINK, repeatsLost: true }, ports),
    };
    this.strangers = new StrangerAsks(now);
  }

  miniUser(code: string): Promise<WechatUser> {
    const { WECHAT_APPID: appid, WECHAT_SECRET: secret } = this.config;
    return this.login(this.apis.mini, MINI_LOGIN, { appid, secret, js_code: code });
  }

  webUser(code: string): Promise<WechatUser> {
    const { WECHAT_OA_APPID: appid, WECHAT_OA_SECRET: secret } = this.config;
    return this.login(this.apis.web, WEB_LOGIN, { appid, secret, code });
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

  phoneNumber(code: string, openid: string): Promise<string> {
    return this.ask(this.apis.phone, PHONE, { code, openid }, phoneIn);
  }

  miniCode(wish: MiniCodeWish, address: string): Promise<Picture> {
    const body = { ...wish, check_path: false, env_version: this.config.WECHAT_ENV_VERSION, width: 430 };
    return this.strangers.picture(wish, address, (mark) => this.ask(this.apis.code, MINI_CODE, body, pictureIn, mark));
  }

  urlLink(wish: LinkWish, address: string): Promise<string> {
    const body = { ...wish, expire_type: 1, expire_interval: 1 };
    return this.strangers.link(wish, address, (mark) => this.ask(this.apis.link, URL_LINK, body, linkIn, mark));
  }

  push(message: SubscribeMessage, mark?: () => Promise<boolean>): Promise<Pushed> {
    return this.pushes.send(message, mark);
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

  private async login(api: RestingApi, path: string, wish: Record<string, string>): Promise<WechatUser> {
    const query = new URLSearchParams({ ...wish, grant_type: 'authorization_code' }).toString();
    const url = `${this.config.WECHAT_API_BASE}${path}?${query}`;
    const answer = await api.ask((withinMs) => exchange(url, { method: 'GET' }, userIn, withinMs));
    // Spent by a try of ours whose answer was lost: the person did nothing wrong and comes back with a new one.
    if (answer.repeated && answer.kind === 'refused' && CODE_INVALID.has(answer.errcode)) throw wechatErrors.busy();
    return this.judge(path, answer);
  }

  private async ask<T>(api: RestingApi, path: string, body: object, shape: Shape<T>, mark?: () => void): Promise<T> {
    return this.judge(path, await api.ask((withinMs) => this.callWithToken(path, body, shape, withinMs), mark));
  }

  private async stableToken(): Promise<Token> {
    const { WECHAT_APPID: appid, WECHAT_SECRET: secret } = this.config;
    const body = { grant_type: 'client_credential', appid, secret };
    const count = (result: string) => this.metrics.outside.labels('wechat', TOKEN, result).inc();
    const answer = await exchange(`${this.config.WECHAT_API_BASE}${TOKEN}`, { method: 'POST', body }, tokenIn);
    if ('cause' in answer) {
      count('failed');
      this.logger.warn({ call: TOKEN, cause: answer.cause });
      throw wechatErrors.busy();
    }
    count(answer.kind === 'said' ? 'ok' : String(answer.errcode));
    return this.judge(TOKEN, answer);
  }

  /** Calls with a token, which is renewed once when it has ended; null when none is to be had. */
  private async callWithToken<T>(
    path: string,
    body: object,
    shape: Shape<T>,
    withinMs?: number,
  ): Promise<Exchange<T> | null> {
    for (let attempt = 1; ; attempt++) {
      const token = await this.token.get().catch(() => null);
      if (token === null) return null;
      const url = `${this.config.WECHAT_API_BASE}${path}?access_token=${encodeURIComponent(token)}`;
      const answer = await exchange(url, { method: 'POST', body }, shape, withinMs);
      if (answer.kind !== 'refused' || !TOKEN_EXPIRED.has(answer.errcode) || attempt > 1) return answer;
      this.token.drop(token);
    }
  }

  private judge<T>(path: string, answer: Said<T> | Refused): T {
    if (answer.kind === 'said') return answer.said;
    const { errcode, errmsg } = answer;
    this.logger.warn({ call: path, errcode, errmsg });
    if (path === PHONE && (CODE_INVALID.has(errcode) || errcode === OPENID_MISMATCH))
      throw wechatErrors.phoneCodeInvalid();
    if (CODE_INVALID.has(errcode)) throw wechatErrors.codeInvalid();
    if (errcode === BLOCKED) throw wechatErrors.blocked();
    throw wechatErrors.refused({ errcode });
  }
}

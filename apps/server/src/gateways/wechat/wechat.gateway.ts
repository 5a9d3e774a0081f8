export interface WechatUser {
  openid: string;
  unionid: string | null;
}

export interface MiniCodeWish {
  scene: string;
  page: string;
}

/** Image bytes with their media type. */
export interface Picture {
  type: string;
  bytes: Buffer;
}

/** What the product asks of WeChat. Every method may throw a CodedError of `wechatErrors`; none takes longer than 5 s per call. */
export abstract class WechatGateway {
  /** Exchanges a `wx.login` code (single use, 5 minutes). */
  abstract miniUser(code: string): Promise<WechatUser>;
  /** Exchanges a web authorisation code (single use, 5 minutes). */
  abstract webUser(code: string): Promise<WechatUser>;
  /** Where a browser inside WeChat is sent to be recognised silently (snsapi_base). */
  abstract authorizeUrl(redirectUri: string, state: string): string;
  /** The phone number behind a `getPhoneNumber` code; refused when the code is of another user. */
  abstract phoneNumber(code: string, openid: string): Promise<string>;
  /** The mini-program code that opens a page with a scene of at most 32 visible characters. */
  abstract miniCode(wish: MiniCodeWish): Promise<Picture>;
  /** A link that opens the mini-program from a browser outside WeChat. */
  abstract urlLink(path: string, query: string): Promise<string>;
}

export interface WechatUser {
  openid: string;
  unionid: string | null;
}

export interface MiniCodeWish {
  scene: string;
  page: string;
}

/** A page of the mini-program, without a slash in front, and its query. */
export interface LinkWish {
  path: string;
  query: string;
}

/** Image bytes with their media type. */
export interface Picture {
  type: string;
  bytes: Buffer;
}

/** A message of a template that the user has allowed; `data` is formatted already. */
export interface SubscribeMessage {
  openid: string;
  templateId: string;
  page: string;
  data: Record<string, string>;
}

/**
 * `refused`: the user allows none any more (43101). `failed`: WeChat will never take this message. `notSent`: it certainly
 * did not go out and may be sent later. `unknown`: it may have arrived, and must not be sent again. `resting`: WeChat was not
 * asked, because pushing rests. `withdrawn`: neither, because it was not marked.
 */
export interface Pushed {
  outcome: 'sent' | 'refused' | 'failed' | 'notSent' | 'unknown' | 'resting' | 'withdrawn';
  errcode: number | null;
}

/** Where a text or picture will stand; WeChat judges a comment otherwise than a nickname. */
export const CONTENT_SCENE = { profile: 1, comment: 2, forum: 3, social: 4 } as const;
export type ContentScene = (typeof CONTENT_SCENE)[keyof typeof CONTENT_SCENE];

export const SUGGESTS = ['pass', 'review', 'risky'] as const;
export type Suggest = (typeof SUGGESTS)[number];

/** A text to be judged. Its author must have opened the mini-program within the last two hours. */
export interface TextToCheck {
  openid: string;
  scene: ContentScene;
  /** At most 2,500 characters. */
  content: string;
  nickname?: string;
}

/** A picture to be judged; WeChat fetches it from the address, which must be public and serve for half an hour. */
export interface PictureToCheck {
  openid: string;
  scene: ContentScene;
  url: string;
}

export interface TextVerdict {
  suggest: Suggest;
  label: number;
  traceId: string;
}

/**
 * What the product asks of WeChat. What somebody may ask who is not signed in comes with his address, and each address may
 * cost us only so much: `tooMany` above it. Methods may throw a CodedError of `wechatErrors`, but not `push`; no call takes
 * longer than 5 s, a token apart.
 */
export abstract class WechatGateway {
  /** Exchanges a `wx.login` code (single use, 5 minutes). Codes that WeChat does not know count. */
  abstract miniUser(code: string): Promise<WechatUser>;
  /** Exchanges a web authorisation code (single use, 5 minutes). */
  abstract webUser(code: string): Promise<WechatUser>;
  /** Where a browser inside WeChat is sent to be recognised silently (snsapi_base). */
  abstract authorizeUrl(redirectUri: string, state: string): string;
  /** The phone number behind a `getPhoneNumber` code; refused when the code is of another user. */
  abstract phoneNumber(code: string, openid: string): Promise<string>;
  /** The mini-program code that opens a page with a scene of at most 32 visible characters. Kept; what is not kept yet counts. */
  abstract miniCode(wish: MiniCodeWish, address: string): Promise<Picture>;
  /** A link that opens the mini-program from a browser outside WeChat, for an hour at least. Kept; what is not kept yet counts. */
  abstract urlLink(wish: LinkWish, address: string): Promise<string>;
  /** Sends a subscribe message, at most once. `mark` is asked once WeChat may be called and before it is. Throws only what `mark` throws. */
  abstract push(message: SubscribeMessage, mark?: () => Promise<boolean>): Promise<Pushed>;
  /** Until when pushing is useless, because a quota is used up or WeChat is unwell; null: it may be tried. */
  abstract pushRestsUntil(): Date | null;
  /**
   * WeChat's opinion of a text. Throws `authorAway` when it does not know its author or has not seen him for two hours;
   * `busy` or `quota` with `details.until` when asking again earlier is useless.
   */
  abstract checkText(text: TextToCheck): Promise<TextVerdict>;
  /** Asks for an opinion of a picture, which comes later through `WechatMessages`. Throws as `checkText` does. */
  abstract checkPicture(picture: PictureToCheck): Promise<{ traceId: string }>;
}

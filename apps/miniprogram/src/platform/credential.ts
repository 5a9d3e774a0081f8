/** What the platform gives us to prove who is here; the server trades it for a session. */
export type Credential =
  { route: 'wechat-mini'; body: { code: string } } | { route: 'wechat-h5'; body: { code: string; state: string } };

/** The browser is not WeChat's: nobody can be logged in here, but the page can be opened in WeChat. */
export class LoginNeedsWechat extends Error {}

import type { Clock } from './clock.js';
import type { Limits } from './quota.js';

export interface SimOptions {
  /** The mini-program. */
  appid: string;
  secret: string;
  /** The official account that authorises web pages. */
  oaAppid: string;
  oaSecret: string;
  /** People to play; JSON of the README's shape. Demo people when omitted. */
  people?: unknown;
  /** Origins web authorisation and the panel may send a browser to, e.g. `https://example.com`. */
  allowedRedirectOrigins?: readonly string[];
  /** Path of the built app.json; `pages` counts while that file does not exist. */
  appJsonPath?: string;
  pages?: readonly string[];
  clock?: Clock;
  /** Where browsers reach the simulator; may have a path when a proxy strips it. Taken from the request when omitted. */
  publicUrl?: string;
  /** Where a link "opens the mini-program": the H5 client. First allowed origin + `/h5` when omitted. */
  miniProgramUrl?: string;
  limits?: Partial<Limits>;
  /** Whether `snsapi_base` tells the unionid. The platform's documents promise it for `snsapi_userinfo` only. */
  unionidInBaseScope?: boolean;
  /** Where pushes go: `{ url, token, aesKey?, appid?, mode?, format? }`, as `POST /sim/message-server` takes it. */
  messageServer?: unknown;
  /** How long the verdict of a picture takes; null: it never comes. One second when omitted. */
  verdictDelayMs?: number | null;
  /** Between two tries to push. */
  pushRetryMs?: number;
  log?: boolean;
}

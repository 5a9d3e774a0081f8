/**
 * A phone as the journeys use it. One file of journeys runs on every target that has a driver: the H5 client in a browser
 * today, the WeChat bundle next. Elements are found by the ids of apps/miniprogram/TESTING.md.
 */
export interface Phone {
  /** Opens a page of the client by its path and query, such as `pages/my/index`. */
  open(path: string): Promise<void>;
  /** Scans an engineer's printed code. */
  scan(code: string): Promise<void>;
  /** Waits until the element is there and taps it. */
  tap(id: string): Promise<void>;
  /** Replaces what is in a field. */
  type(id: string, text: string): Promise<void>;
  /** Waits until the element is there and gives its text. */
  read(id: string): Promise<string>;
  /** Waits until the element is there. */
  wait(id: string): Promise<void>;
  /** Waits until the element is gone. */
  waitGone(id: string): Promise<void>;
  /** Answers a question of the client's own dialog. */
  answer(yes: boolean): Promise<void>;
  /** Whether the element is there now. */
  has(id: string): Promise<boolean>;
  /** Ids on the page that begin with a prefix, from top to bottom. */
  ids(prefix: string): Promise<string[]>;
  /** The same, when at least one is there. */
  waitForIds(prefix: string): Promise<string[]>;
  /** Taps since the phone was picked up. */
  readonly taps: number;
  /** Keeps a picture of the screen in the report. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** A line between the phone and the server. */
export interface Line {
  bitsPerSecond: number;
  roundTripMs: number;
}

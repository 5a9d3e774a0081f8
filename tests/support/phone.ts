/**
 * A phone as the journeys use it. One file of journeys runs on every target: the WeChat bundle in our host, the same in
 * WeChat's own tools, the H5 client in a browser. Elements are found by the ids of apps/miniprogram/TESTING.md.
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
  /** Pulls the page down until it asks anew for what it shows; in a browser, loads it anew. */
  pullDown(): Promise<void>;
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
  /** What the client complained about; a journey ends with none. */
  readonly complaints: string[];
  close(): Promise<void>;

  /** Taps what opens the album and picks so many pictures there, at most three; ability `photos`. */
  choosePhotos(id: string, count: number): Promise<void>;
  /** Taps a small picture, waits until the large one is there, keeps a picture of it under a name, and closes it; ability `photos`. */
  lookAt(id: string, name: string): Promise<void>;
  /** Taps what calls somebody and gives the number that the phone asks about; ability `dial`. */
  dial(id: string): Promise<string>;
  /** Taps what leads to a map, waits until the place is shown there, gives its name, and comes back; ability `map`. */
  seeOnMap(id: string): Promise<string>;
  /** The network goes, or comes back; ability `offline`. */
  setOnline(online: boolean): Promise<void>;
  /** The phone's clock is so many days off; ability `own-clock`. Before the first page. */
  putClock(days: number): Promise<void>;
  /** Slows the line down; ability `slow-line`. Before the first page. */
  throttle(line: Line): Promise<void>;
  /** Somebody else logs in to WeChat on this phone and opens a page; ability `hand-over`. */
  handTo(person: string, path: string): Promise<void>;
}

/** A line between the phone and the server. */
export interface Line {
  bitsPerSecond: number;
  roundTripMs: number;
}

/** Where the running product is. */
export interface Place {
  origin: string;
  /** The WeChat simulator. */
  sim: string;
  /** The phone with the WeChat bundle in it. */
  host: string;
  /** Short hash of that bundle. */
  bundle: string;
}

/** A kind of phone. */
export interface Target {
  /** The phone of a person whom the simulator knows. */
  pickUp(person: string): Promise<Phone>;
  close(): Promise<void>;
}

import { Allowance } from './allowance.js';
import { KeptAnswers } from './kept-answers.js';
import { wechatErrors } from './wechat.errors.js';
import type { LinkWish, MiniCodeWish, Picture } from './wechat.gateway.js';

/** Two hundred pictures have some ten megabytes, and never change. */
const PICTURES = { most: 200, goodForMs: 86_400_000 };
/** A link ends after a day. */
const LINKS = { most: 1000, goodForMs: 82_800_000 };

/** Asks WeChat; `mark` counts one when it is really asked, and refuses who has asked too often. */
type Ask<T> = (mark: () => void) => Promise<T>;

/**
 * What people ask of WeChat who are not signed in: kept where it can be, and counted where it cannot. Logins are not counted: a
 * limit would close them for everybody behind the address of a carrier.
 */
export class StrangerAsks {
  private readonly pictures: KeptAnswers<Picture>;
  private readonly links: KeptAnswers<string>;
  private readonly allowances: Record<'picture' | 'link', Allowance>;

  constructor(now: () => number) {
    this.pictures = new KeptAnswers(PICTURES, now);
    this.links = new KeptAnswers(LINKS, now);
    this.allowances = {
      picture: new Allowance({ each: 600, all: 6000 }, now),
      link: new Allowance({ each: 60, all: 6000 }, now),
    };
  }

  picture({ page, scene }: MiniCodeWish, address: string, ask: Ask<Picture>): Promise<Picture> {
    return this.pictures.get(`${page}?${scene}`, () => ask(() => this.count('picture', address)));
  }

  link({ path, query }: LinkWish, address: string, ask: Ask<string>): Promise<string> {
    return this.links.get(`${path}?${query}`, () => ask(() => this.count('link', address)));
  }

  private count(what: 'picture' | 'link', address: string): void {
    if (!this.allowances[what].take(address)) throw wechatErrors.tooMany();
  }
}

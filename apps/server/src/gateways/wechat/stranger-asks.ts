import type { CodedError } from '../../foundation/errors/coded-error.js';
import { Allowance } from './allowance.js';
import { KeptAnswers } from './kept-answers.js';
import { wechatErrors } from './wechat.errors.js';
import type { LinkWish, MiniCodeWish, Picture, WechatUser } from './wechat.gateway.js';

/** Two hundred pictures have some ten megabytes, and never change. */
const PICTURES = { most: 200, goodForMs: 86_400_000 };
/** A link ends after a day. */
const LINKS = { most: 1000, goodForMs: 82_800_000 };

/** What people ask of WeChat who are not signed in: kept where it can be, and counted where it cannot. */
export class StrangerAsks {
  private readonly pictures: KeptAnswers<Picture>;
  private readonly links: KeptAnswers<string>;
  private readonly allowances: Record<'code' | 'picture' | 'link', Allowance>;

  constructor(now: () => number) {
    this.pictures = new KeptAnswers(PICTURES, now);
    this.links = new KeptAnswers(LINKS, now);
    this.allowances = {
      // People who come with their own code are never too many. Behind one address of a carrier there are thousands of them.
      code: new Allowance({ each: 300, all: Infinity }, now),
      picture: new Allowance({ each: 600, all: 6000 }, now),
      link: new Allowance({ each: 60, all: 6000 }, now),
    };
  }

  picture({ page, scene }: MiniCodeWish, address: string, ask: () => Promise<Picture>): Promise<Picture> {
    return this.pictures.get(`${page}?${scene}`, async () => this.counted('picture', address, ask));
  }

  link({ path, query }: LinkWish, address: string, ask: () => Promise<string>): Promise<string> {
    return this.links.get(`${path}?${query}`, async () => this.counted('link', address, ask));
  }

  /** Codes that WeChat does not know count, and count before it is asked: many may come at once. */
  async login(address: string, ask: () => Promise<WechatUser>): Promise<WechatUser> {
    try {
      const user = await this.counted('code', address, ask);
      this.allowances.code.giveBack(address);
      return user;
    } catch (error) {
      const { code } = error as CodedError;
      if (!COUNTS.includes(code)) this.allowances.code.giveBack(address);
      throw error;
    }
  }

  private counted<T>(what: 'code' | 'picture' | 'link', address: string, ask: () => Promise<T>): Promise<T> {
    if (!this.allowances[what].take(address)) throw wechatErrors.tooMany();
    return ask();
  }
}

/** The code was wrong; or nothing was counted. */
const COUNTS = ['wechat.codeInvalid', 'wechat.tooMany'];

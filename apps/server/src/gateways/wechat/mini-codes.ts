import type { MiniCodeWish, Picture } from './wechat.gateway.js';

/** Some ten megabytes: WeChat's drawings have some fifty kilobytes each. */
const MOST = 200;

/**
 * Keeps the mini-program codes that were looked at last: a code never changes, and posters are looked at by the thousand.
 * In memory, since what is forgotten costs one call and needs nobody to clean up. Many who look at once cause one call.
 */
export class MiniCodes {
  private readonly kept = new Map<string, Promise<Picture>>();

  constructor(private readonly fetch: (wish: MiniCodeWish) => Promise<Picture>) {}

  get(wish: MiniCodeWish): Promise<Picture> {
    const key = `${wish.page}?${wish.scene}`;
    const picture = this.kept.get(key) ?? this.fetch(wish);
    // Last in the map is last to go.
    this.kept.delete(key);
    this.kept.set(key, picture);
    picture.catch(() => this.kept.get(key) === picture && this.kept.delete(key));
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST) this.kept.delete(oldest);
    return picture;
  }
}

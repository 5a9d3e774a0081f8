import { element } from '../frame/element.js';
import { sourceUrl } from '../files.js';
import type { Handset } from '../handset.js';
import type { Overlay } from '../overlay/overlay.js';
import type { Toast } from '../overlay/toast.js';
import type { Page } from '../page.js';

/** What the other person sees and opens. */
export interface Card {
  to: 'friend' | 'timeline';
  title: string;
  path: string;
  imageUrl: string;
}

type Given = Partial<Omit<Card, 'to'>> & { query?: string; promise?: Promise<Given> };
export type Menu = 'shareAppMessage' | 'shareTimeline';
type Origin = { from: 'button' | 'menu'; target?: object };

/** WeChat waits so long for a `promise` of onShareAppMessage. */
const PROMISE_MS = 3000;

/** What the mini-program lets the user pass on, and what he has passed on. */
export class Sharing {
  readonly sent: Card[] = [];
  /** Per page; sharing with friends is on by itself, with everybody only when the page says so. */
  private readonly menus = new WeakMap<Page, Set<Menu>>();

  constructor(
    private readonly phone: Handset,
    private readonly around: { overlay: Overlay; toast: Toast; appName: string },
  ) {}

  menuOf(page: Page): Set<Menu> {
    const known = this.menus.get(page) ?? new Set<Menu>(['shareAppMessage']);
    this.menus.set(page, known);
    return known;
  }

  may(page: Page, menu: Menu): boolean {
    const method = menu === 'shareAppMessage' ? 'onShareAppMessage' : 'onShareTimeline';
    return this.menuOf(page).has(menu) && typeof page.caller[method] === 'function';
  }

  async withFriend(page: Page, origin: Origin): Promise<void> {
    const given = await this.filled(page.call('onShareAppMessage', origin) as Given | undefined);
    await this.send({ to: 'friend', ...this.usual(page), ...own(given, ['title', 'path', 'imageUrl']) });
  }

  async withEverybody(page: Page): Promise<void> {
    const given = (page.call('onShareTimeline') as Given | undefined) ?? {};
    const path = given.query === undefined ? this.usual(page).path : `${page.path}?${given.query}`;
    await this.send({ to: 'timeline', ...this.usual(page), path, ...own(given, ['title', 'imageUrl']) });
  }

  private usual({ path, query }: Page): Omit<Card, 'to'> {
    const pairs = Object.entries(query).map(([name, value]) => `${name}=${value}`);
    return { title: this.around.appName, path: [path, ...pairs.slice(0, 1)].join('?'), imageUrl: '' };
  }

  private async filled(given: Given | undefined): Promise<Given> {
    if (!given?.promise) return given ?? {};
    const late = new Promise<Given>((resolve) => setTimeout(() => resolve({}), PROMISE_MS));
    return { ...given, ...(await Promise.race([given.promise, late])) };
  }

  private async send(card: Card): Promise<void> {
    const { overlay, toast } = this.around;
    const sends = await overlay.ask<boolean>({
      kind: 'sheet',
      name: card.to === 'friend' ? '发送给朋友' : '分享到朋友圈',
      title: card.to === 'friend' ? '发送给：模拟的朋友' : '分享到朋友圈',
      body: () => [drawn(card)],
      choices: [
        { text: '发送', value: true, means: 'yes' },
        { text: '取消', value: false, means: 'no' },
      ],
    });
    if (!sends) return;
    this.sent.push(card);
    toast.show({ title: '已发送', icon: 'success' }, 1500);
    this.phone.emit('shared', card);
  }
}

const own = (given: Given, names: ('title' | 'path' | 'imageUrl')[]) =>
  Object.fromEntries(names.flatMap((name) => (given[name] ? [[name, given[name]]] : [])));

function drawn({ title, path, imageUrl }: Card): HTMLElement {
  const card = element('div', 'share-card');
  const picture = imageUrl ? element('img', 'share-picture') : element('div', 'share-picture', '页面截图');
  if (imageUrl) (picture as HTMLImageElement).src = sourceUrl(imageUrl);
  card.append(element('div', 'share-title', title), picture, element('div', 'share-path', path));
  return card;
}

import { element } from '../frame/element.js';
import type { Handset } from '../handset.js';
import type { Toast } from '../overlay/toast.js';
import { parseUrl } from '../url.js';

/** WeChat's number for coming back to a mini-program that was left. */
const AGAIN = 1001;

/** Whether the mini-program is in front, and how it came there. */
export class Front {
  /** How the mini-program was last brought to the front. */
  options: Record<string, unknown>;
  private desktop: HTMLElement | null = null;

  constructor(
    private readonly phone: Handset,
    private readonly toast: Toast,
  ) {
    this.options = phone.launchOptions;
  }

  /** Leaves the mini-program; it goes on in the background. */
  home(): void {
    if (this.desktop) return;
    this.hide();
    const desktop = element('div', 'desktop');
    const back = element('button', 'desktop-back', '回到小程序');
    back.addEventListener('click', () => this.resume());
    desktop.append(element('p', '', '手机桌面（模拟）'), back);
    this.phone.frame.overlay.append(desktop);
    this.desktop = desktop;
  }

  resume(): void {
    if (!this.desktop) return;
    this.show({ ...this.options, scene: AGAIN });
    this.phone.stack.top?.show();
  }

  /** Opens a page from outside: the app comes to the front with this page alone. */
  enter(url: string, scene: number): void {
    if (!this.desktop) this.hide();
    const { path, query } = parseUrl(url);
    this.show({ path, query, scene, referrerInfo: {}, apiCategory: 'default' });
    this.phone.open('reLaunch', `/${url.replace(/^\//, '')}`).catch(() => this.notFound(path, query));
  }

  private notFound(path: string, query: object): void {
    const { phone } = this;
    const detail = { path, query, isEntryPage: true };
    phone.emit('pageNotFound', detail);
    if (typeof phone.service.app.onPageNotFound === 'function') phone.callApp('onPageNotFound', detail);
    else this.toast.show({ title: '页面不存在', icon: 'none' }, 2500);
  }

  private hide(): void {
    this.phone.stack.top?.hide();
    this.phone.callApp('onHide');
    this.phone.emit('appHide', {});
  }

  private show(options: Record<string, unknown>): void {
    this.desktop?.remove();
    this.desktop = null;
    this.options = options;
    this.phone.callApp('onShow', options);
    this.phone.emit('appShow', options);
  }
}

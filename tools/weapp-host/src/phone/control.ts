import type { Answers, Settings } from './settings.js';
import { readCode } from './wx/codes.js';
import { networkOf } from './wx/device.js';
import type { System } from './wx/system.js';

export type Patch = Partial<Omit<Settings, 'answers'>> & { answers?: Partial<Answers> };

/** What the page around the phone says to it. */
interface Message {
  weapp?: string;
  patch?: Patch;
  text?: string;
}

/** WeChat's numbers for how a mini-program was opened. */
const SCENE = { code: 1047, link: 1011 };
/** Where the app's rule for plain https codes (`https://…/q/<code>`) leads. */
const LINK = /^https?:\/\/[^/]+(?:\/[^?#]*)?\/q\/[^/?#]+/;
const LINK_PAGE = 'pages/bind/index';

/** The hands of whoever holds the phone: its settings, WeChat's scanner, the dialog on top, the home button. */
export class Control {
  private told = '';

  constructor(private readonly system: System) {
    window.addEventListener('message', (event: MessageEvent<Message | null>) => {
      const around = event.source === window.parent && event.origin === window.location.origin;
      if (around && event.data) this.hear(event.data);
    });
  }

  /** Changes settings of the phone; another person picks it up anew. */
  set({ answers, theme, online, person, privacyAgreed, ...rest }: Patch): void {
    const { phone, consent } = this.system;
    const { settings } = phone;
    if (person !== undefined && person !== settings.person) return this.restart({ person, open: '' });
    const sizedAnew = rest.fontScale !== undefined && rest.fontScale !== settings.fontScale;
    Object.assign(settings, rest, { answers: { ...settings.answers, ...answers } });
    // A mini-program learns of another text size only when it is started.
    if (sizedAnew) return this.restart({ open: this.address() });
    if (privacyAgreed !== undefined) consent.setPrivacy(privacyAgreed);
    if (theme && theme !== settings.theme) this.setTheme(theme);
    if (online !== undefined && online !== settings.online) {
      settings.online = online;
      phone.emit('networkStatusChange', { isConnected: online, networkType: networkOf(phone).networkType });
    }
    this.tell();
  }

  /** A code before the camera: of the mini-program's own scanner while it is open, otherwise of WeChat's. */
  scan(text: string): void {
    const { codes, front, toast } = this.system;
    if (codes.show(text)) return;
    const { path, result } = readCode(text);
    if (path) return front.enter(path, SCENE.code);
    if (/^\/?pages\//.test(result)) return front.enter(result, SCENE.code);
    if (!LINK.test(result)) return toast.show({ title: '这个码不属于这个小程序', icon: 'none' }, 2500);
    const query = `q=${encodeURIComponent(result)}&scancode_time=${Math.floor(Date.now() / 1000)}`;
    front.enter(`${LINK_PAGE}?${query}`, SCENE.link);
  }

  /** Presses confirm or cancel of the dialog on top. */
  answer(yes: boolean): void {
    if (!this.system.overlay.answer(yes)) throw new Error('no dialog is open on the phone');
  }

  home(): void {
    this.system.front.home();
  }

  resume(): void {
    this.system.front.resume();
  }

  /** Says to the page around the phone how it stands, when that has changed. */
  tell(): void {
    if (window.parent === window) return;
    const { settings, stack } = this.system.phone;
    const page = stack.top;
    const state = { weapp: 'state', settings, page: page?.path, title: page?.window.navigationBarTitleText };
    const text = JSON.stringify(state);
    if (text !== this.told) window.parent.postMessage(JSON.parse(text), window.location.origin);
    this.told = text;
  }

  private hear({ weapp, patch, text }: Message): void {
    if (weapp === 'set') this.set(patch ?? {});
    if (weapp === 'scan') this.scan(text ?? '');
    if (weapp === 'home') this.home();
    if (weapp === 'resume') this.resume();
  }

  /** Starts the mini-program anew, with the phone set as it is now but for `change`. */
  private restart(change: Record<string, string>): void {
    const { theme, fontScale, answers } = this.system.phone.settings;
    const asked = new URLSearchParams(window.location.search);
    const all = { theme, fontScale: String(fontScale), answers: JSON.stringify(answers), ...change };
    for (const [name, value] of Object.entries(all)) asked.set(name, value);
    window.location.search = asked.toString();
  }

  /** The page on top with its query. */
  private address(): string {
    const { path = '', query = {} } = this.system.phone.stack.top ?? {};
    const pairs = Object.entries(query).map(([name, value]) => `${name}=${value}`);
    return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
  }

  private setTheme(theme: Settings['theme']): void {
    const { phone } = this.system;
    phone.settings.theme = theme;
    phone.frame.setTheme(theme);
    if (!phone.program.app.darkmode) return;
    phone.emit('themeChange', { theme });
    phone.callApp('onThemeChange', { theme });
  }
}

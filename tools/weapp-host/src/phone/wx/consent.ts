import type { Handset } from '../handset.js';
import type { Overlay } from '../overlay/overlay.js';
import { Refusal } from './api.js';
import type { StorageArea } from './storage-area.js';

/** What a listener of onNeedPrivacyAuthorization is given to answer with. */
export interface PrivacyAnswer {
  event: 'exposureAuthorization' | 'agree' | 'disagree';
  buttonId?: string;
}
export type PrivacyListener = (resolve: (answer: PrivacyAnswer) => void, info: { referrer: string }) => void;

/** How WeChat asks for each scope. */
const SCOPES: Record<string, string> = {
  'scope.userLocation': '获取你的位置信息',
  'scope.userFuzzyLocation': '获取你的模糊位置信息',
  'scope.userLocationBackground': '在后台获取你的位置信息',
  'scope.writePhotosAlbum': '保存图片或视频到你的相册',
  'scope.camera': '使用你的摄像头',
  'scope.record': '使用你的麦克风',
  'scope.bluetooth': '使用你的蓝牙',
  'scope.addPhoneContact': '添加到你的联系人',
  'scope.addPhoneCalendar': '添加到你的日历',
  'scope.werun': '获取你的微信运动步数',
};
const PRIVACY = 'privacy';
const AGREED = 'agreed';

const notAuthorized = () => new Refusal('privacy permission is not authorized', { errno: 104 });

/** What the user of this phone has agreed to: the privacy guideline once, each scope on its own. */
export class Consent {
  /** The last registered one; WeChat keeps no other. */
  listener: PrivacyListener | null = null;
  private asking: Promise<boolean> | null = null;
  private readonly tapped = new Set<string>();

  constructor(
    private readonly phone: Handset,
    private readonly around: { decisions: StorageArea; overlay: Overlay; appName: string },
  ) {
    phone.settings.privacyAgreed ||= around.decisions.get(PRIVACY) === AGREED;
  }

  get privacyAgreed(): boolean {
    return this.phone.settings.privacyAgreed;
  }

  /** Sets what was agreed, as after years of use or after it was taken back. */
  setPrivacy(agreed: boolean): void {
    this.phone.settings.privacyAgreed = agreed;
    if (agreed) this.around.decisions.set(PRIVACY, AGREED);
    else this.around.decisions.remove(PRIVACY);
  }

  /** A private function waits here until the guideline is agreed to. All that wait share one question. */
  async privacy(referrer: string): Promise<void> {
    if (this.privacyAgreed) return;
    this.asking ??= this.ask(referrer).finally(() => {
      this.asking = null;
    });
    if (!(await this.asking)) throw notAuthorized();
  }

  /** The user really tapped `<button open-type="agreePrivacyAuthorization" id="…">`. */
  agreeTapped(buttonId: string): void {
    this.tapped.add(buttonId);
    this.setPrivacy(true);
  }

  decisionOn(scope: string): boolean | undefined {
    const text = this.around.decisions.get(scope);
    return text === undefined ? undefined : text === AGREED;
  }

  decide(scope: string, agreed: boolean): void {
    this.around.decisions.set(scope, agreed ? AGREED : 'refused');
  }

  /** Asks for a scope the first time; what was said holds from then on. */
  async scope(scope: string): Promise<void> {
    const what = SCOPES[scope];
    if (!what) throw new Refusal(`invalid scope: ${scope}`);
    const agreed = await this.answerOn(scope, what);
    this.decide(scope, agreed);
    if (!agreed) throw new Refusal('auth deny');
  }

  /** Every scope that was ever asked for. */
  get decided(): Record<string, boolean> {
    const scopes = this.around.decisions.keys().filter((key) => key.startsWith('scope.'));
    return Object.fromEntries(scopes.map((scope) => [scope, this.decisionOn(scope) === true]));
  }

  titleOf(scope: string): string {
    return SCOPES[scope] ?? scope;
  }

  private async answerOn(scope: string, what: string): Promise<boolean> {
    const { settings, program } = this.phone;
    const { overlay, appName } = this.around;
    const set = scope.includes('Location') ? settings.answers.location : 'ask';
    if (set !== 'ask') return set === 'allow';
    const known = this.decisionOn(scope);
    return (
      known ??
      overlay.ask<boolean>({
        kind: 'sheet',
        name: `申请${what}`,
        title: `${appName} 申请${what}`,
        text: program.app.permission?.[scope]?.desc,
        choices: [
          { text: '允许', value: true, means: 'yes' },
          { text: '拒绝', value: false, means: 'no' },
        ],
      })
    );
  }

  private ask(referrer: string): Promise<boolean> {
    return this.listener ? this.askListener(this.listener, referrer) : this.askUser();
  }

  private askListener(listener: PrivacyListener, referrer: string): Promise<boolean> {
    this.tapped.clear();
    return new Promise((resolve) => {
      const answered = ({ event, buttonId }: PrivacyAnswer) => {
        if (event === 'disagree') resolve(false);
        if (event !== 'agree') return;
        if (buttonId !== undefined && this.tapped.has(buttonId)) resolve(true);
        else console.error(`${referrer}: click action before resolve is needed (buttonId ${String(buttonId)})`);
      };
      listener(answered, { referrer });
    });
  }

  private async askUser(): Promise<boolean> {
    const { overlay, appName } = this.around;
    const agreed = await overlay.ask<boolean>({
      kind: 'sheet',
      name: '用户隐私保护提示',
      title: '用户隐私保护提示',
      text: `在你使用“${appName}”服务之前，请仔细阅读《${appName}隐私保护指引》。如你同意该指引，请点击“同意”开始使用。`,
      choices: [
        { text: '同意', value: true, means: 'yes' },
        { text: '拒绝', value: false, means: 'no' },
      ],
    });
    if (agreed) this.setPrivacy(true);
    return agreed;
  }
}

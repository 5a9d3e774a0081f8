import type { Handset } from '../handset.js';
import { Overlay } from '../overlay/overlay.js';
import { Toast } from '../overlay/toast.js';
import { Codes } from './codes.js';
import { Consent } from './consent.js';
import { Front } from './front.js';
import { Gesture } from './gesture.js';
import { Network } from './network.js';
import { Sharing } from './sharing.js';
import { StorageArea } from './storage-area.js';

/** What WeChat calls an app that was opened without an id. */
const NO_APPID = 'touristappid';

/** What the mini-program wrote down for its makers. */
export interface LogLine {
  manager: 'realtime' | 'user' | 'event';
  level: string;
  values: unknown[];
}

/** What WeChat itself keeps and shows around the mini-program. */
export class System {
  readonly appid: string;
  readonly appName: string;
  readonly overlay: Overlay;
  readonly toast: Toast;
  readonly front: Front;
  readonly network: Network;
  readonly consent: Consent;
  readonly sharing: Sharing;
  readonly gesture: Gesture;
  readonly codes = new Codes();
  readonly logs: LogLine[] = [];
  /** Pictures that were saved to the phone's album. */
  readonly album: Blob[] = [];
  /** The storage of the mini-program, for this person. */
  readonly memory: StorageArea;

  constructor(readonly phone: Handset) {
    const { program, settings, frame } = phone;
    this.appid = program.appid ?? NO_APPID;
    this.appName = program.app.window?.navigationBarTitleText ?? '这个小程序';
    this.overlay = new Overlay(frame.overlay);
    this.toast = new Toast(frame.overlay);
    this.front = new Front(phone, this.toast);
    this.network = new Network(phone);
    this.gesture = new Gesture(frame.stage);
    const prefix = `weapp/${settings.person}/${this.appid}`;
    this.memory = new StorageArea(`${prefix}/storage/`, window.localStorage);
    const decisions = new StorageArea(`${prefix}/decisions/`, window.localStorage);
    this.consent = new Consent(phone, { decisions, overlay: this.overlay, appName: this.appName });
    this.sharing = new Sharing(phone, { overlay: this.overlay, toast: this.toast, appName: this.appName });
  }
}

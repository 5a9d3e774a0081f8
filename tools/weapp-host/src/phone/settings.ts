import type { Line } from './packages.js';

/** What the user has set on this phone, and how he answers WeChat's own questions. */
export interface Settings {
  /** Whom the simulator plays on this phone. */
  person: string;
  theme: 'light' | 'dark';
  /** WeChat's text size: 1 is normal, 1.6 the largest. */
  fontScale: number;
  online: boolean;
  /** A slow line; null is as fast as it goes. */
  line: Line | null;
  /** Whether the privacy guideline is agreed to; what a person once agreed to is remembered. */
  privacyAgreed: boolean;
  answers: Answers;
  place: { latitude: number; longitude: number; name: string; address: string } | null;
}

/** `ask` shows the question on the phone and waits for a tap. */
export interface Answers {
  phoneNumber: 'ask' | 'allow' | 'refuse';
  location: 'ask' | 'allow' | 'refuse';
  /** `ban`: the template is blocked; `off`: the main switch of messages is off (20004). */
  subscribe: 'ask' | 'accept' | 'reject' | 'ban' | 'off';
  payment: 'ask' | 'pay' | 'cancel';
}

export const USUAL: Settings = {
  person: '',
  theme: 'light',
  fontScale: 1,
  online: true,
  line: null,
  privacyAgreed: false,
  answers: { phoneNumber: 'ask', location: 'ask', subscribe: 'ask', payment: 'ask' },
  place: { latitude: 31.1886, longitude: 121.4365, name: '徐家汇', address: '上海市徐汇区' },
};

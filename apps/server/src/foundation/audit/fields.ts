import { cutText } from '../text/cut.js';
import { maskPhone } from '../text/mask-phone.js';
import { momentText } from '../text/moment-text.js';
import { yuan } from '../text/yuan.js';

const LONGEST = 120;

/** A field as the record keeps it: what people call it, and what of its value may stay for ever. */
export interface AuditField {
  word: string;
  show: (value: unknown) => string;
}

/** What a deed may change of a thing, in the words that people know. */
export type AuditFields<T> = Partial<Record<keyof T, AuditField>>;

const field =
  (show: (value: never) => string) =>
  (word: string): AuditField => ({ word, show: (value) => cutText(show(value as never), LONGEST) });

/** Numbers, keys, and words of the house: what the company says of itself, the name of a service, a state. */
export const own = field((value: string | number) => String(value));
/** 分, as people read them. */
export const money = field((fen: number) => yuan(fen));
export const moment = field((at: Date) => momentText(at));
export const flag = field((on: boolean | number) => (on ? '是' : '否'));
/** Some of a list, in its order. */
export const several = field((values: readonly string[]) => values.join('、') || '没有');
/** One of a few words, as people call them. */
export const choice = (word: string, names: Readonly<Record<string, string>>): AuditField =>
  field((value: string) => names[value] ?? value)(word);

/** Of a number to call its ends. */
export const phone = field((number: string) => maskPhone(number));
/** Of a person's name its beginning. */
export const person = field((name: string) => `${[...name][0] ?? ''}*`);
/** What somebody wrote in his own words, or what opens something: that there is some, and nothing of it. */
export const hidden = field(() => '（不记内容）');

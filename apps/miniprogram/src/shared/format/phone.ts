import { parsePhoneNumberFromString, type MetadataJson } from 'libphonenumber-js/core';
import metadata from './phone-metadata.json';

/** New ranges are given out before libraries know them. */
const MOBILE = /^1[3-9]\d{9}$/;

const EXTENSION = /^(.*\d.*?)\s*(?:转|轉|分机|分機|ext\.?|x|#|,)\s*(\d{1,6})$/i;
/** An office: area, number, and behind another dash its extension. */
const DASHED = /^(0\d{2,3}-\d{7,8})-(\d{1,6})$/;
const DASHES = /[\u2010-\u2015\u2212]/g;
/** What stands around and between the digits, and what nobody sees. */
const BETWEEN = /[\s().\-\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff]|\u034f/g;
const WORDS = /^(?:电话|手机|手机号|tel|phone|mobile)\.?:?/i;

/**
 * A number as it is kept, out of what was typed or pasted: `13800138000`, `01088888888`, `01088888888转801`, `+85291234567`.
 * Null when it is none of mainland China, Hong Kong, Macau or Taiwan. The server has the same rule (packages/contract/phone-numbers.json).
 */
export function phoneNumber(typed: string): string | null {
  const text = typed.normalize('NFKC').replace(DASHES, '-').trim();
  const [, number, extension] = DASHED.exec(text) ?? EXTENSION.exec(text) ?? ['', text, ''];
  const plain = number
    .replace(BETWEEN, '')
    .replace(WORDS, '')
    .replace(/^00(?=[1-9])/, '+');
  if (!/^\+?\d{5,15}$/.test(plain)) return null;
  const mainland = plain.replace(/^\+?86(?=1[3-9]\d{9}$)/, '');
  if (MOBILE.test(mainland)) return extension ? null : mainland;
  const found = parsePhoneNumberFromString(
    plain,
    { defaultCountry: 'CN', extract: false },
    metadata as unknown as MetadataJson,
  );
  if (!found?.isValid()) return null;
  if (found.country !== 'CN') return extension ? null : found.number;
  return found.formatNational().replace(/\D/g, '') + (extension ? `转${extension}` : '');
}

/** As people read it out: `137 1111 4444`, `400 820 8820`, `010 8888 8888 转 801`. */
export function shownPhone(phone: string): string {
  const [number, extension] = phone.split('转');
  const found = parsePhoneNumberFromString(number, { defaultCountry: 'CN' }, metadata as unknown as MetadataJson);
  const shown = !found ? number : found.country === 'CN' ? found.formatNational() : found.formatInternational();
  return extension ? `${shown} 转 ${extension}` : shown;
}

/** As a phone dials it: a pause before the extension. */
export const dialled = (phone: string) => phone.replace('转', ',');

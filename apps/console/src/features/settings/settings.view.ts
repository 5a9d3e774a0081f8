import type { components } from '@qianqu/contract';
import { differences } from '../../shared/differences';

type Schemas = components['schemas'];
type Brand = Schemas['ConsoleBrand'];

const WORDS = {
  ...{ company: '公司名称', registrationNo: '统一社会信用代码', address: '地址', hotline: '客服热线' },
  ...{ hotlineHours: '热线时间', deskLink: '在线客服的链接', deskCorpId: '企业微信的企业 ID' },
};
type Name = keyof typeof WORDS;
const NAMES = Object.keys(WORDS) as Name[];

/** A form's own: what is not set is empty. */
export type CompanyDraft = Record<Name, string>;

export const companyDraftOf = (brand: Brand): CompanyDraft =>
  Object.fromEntries(NAMES.map((name) => [name, brand[name] ?? ''])) as CompanyDraft;

/** What is empty is left out: it is not shown any more. */
export const companyWishOf = (draft: CompanyDraft, version: number): Schemas['BrandWish'] => ({
  version,
  ...Object.fromEntries(NAMES.map((name) => [name, draft[name].trim()]).filter(([, text]) => text !== '')),
});

export const differencesOf = (before: Brand, now: Brand): string[] =>
  differences(WORDS, companyDraftOf(before), companyDraftOf(now));

/** Who says it. */
export const SIDE_TEXT: Record<Schemas['MessageSide'], string> = { resident: '住户说的', engineer: '师傅说的' };

/** Those that are said now, each side in its order. */
export const saidBy = (phrases: Schemas['ConsolePhrase'][], side: Schemas['MessageSide']) =>
  phrases
    .filter((phrase) => phrase.side === side && phrase.retiredAt === null)
    .sort((a, b) => a.position - b.position || Number(BigInt(a.id) - BigInt(b.id)));

/** A new one goes behind the others of its side. */
export const nextPosition = (phrases: { position: number }[]): number =>
  Math.min(1000, Math.max(-1, ...phrases.map(({ position }) => position)) + 1);

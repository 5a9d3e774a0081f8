import { isId } from '../ids/ids.js';

/**
 * What an unsafe request leaves behind: it names its effect and says nothing of a person, so that it may be kept for two
 * days, whatever becomes of who may see what.
 */
export type Names = Record<string, string | number | boolean | null>;

const MOST = 8;
const CODE = /^[\w-]{8,32}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z$/;
/** A path or kind of a field, such as `items.0.name`; digits alone may be a phone. */
const WORD = /^[A-Za-z][\w.-]{0,99}$/;
/** A phone has eleven digits. */
const NUMBER_BELOW = 10_000_000_000;

/** Whether a member of an answer may hold nothing but a name, by what it is called. */
export const isNaming = (member: string): boolean => /^(id|code)$|(Id|At)$/.test(member);

/** Whether an answer may be kept: nothing, or a few ids, codes, instants, numbers and flags. */
export function areNames(value: unknown): value is Names | undefined | null {
  if (value === undefined || value === null) return true;
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  const members = Object.entries(value);
  return members.length <= MOST && members.every(([member, each]) => isName(member, each));
}

function isName(member: string, value: unknown): boolean {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Math.abs(value) < NUMBER_BELOW;
  if (typeof value !== 'string' || !isNaming(member)) return false;
  if (member.endsWith('At')) return INSTANT.test(value);
  return member === 'code' ? CODE.test(value) : isId(value);
}

/**
 * What of a refusal's details may be told again. Texts are not, and of a list only what has none: free times with the name
 * of who is free were true when they were offered.
 */
export function tellable(details: unknown): unknown {
  if (typeof details !== 'object' || details === null || Array.isArray(details)) return null;
  const kept = Object.entries(details).flatMap(([member, value]: [string, unknown]) => {
    if (Array.isArray(value)) return [[member, value.filter(isPlain)] as const];
    return isWord(member, value) ? [[member, value] as const] : [];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

const isPlain = (item: unknown) =>
  typeof item === 'object' &&
  item !== null &&
  Object.entries(item).every(([member, value]: [string, unknown]) => isWord(member, value));

const isWord = (member: string, value: unknown) =>
  isName(member, value) || (typeof value === 'string' && (WORD.test(value) || INSTANT.test(value)));

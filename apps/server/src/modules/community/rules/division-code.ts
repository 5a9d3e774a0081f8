/** Province 2, city 4, district 6, street 9 digits. */
export type DivisionLevel = 1 | 2 | 3 | 4;

const LENGTHS = [2, 4, 6, 9];

export function divisionLevel(code: string): DivisionLevel | null {
  const level = LENGTHS.indexOf(code.length) + 1;
  return /^\d+$/.test(code) && level > 0 ? (level as DivisionLevel) : null;
}

export function divisionParent(code: string): string | null {
  const level = divisionLevel(code);
  return level === null || level === 1 ? null : code.slice(0, LENGTHS[level - 2]);
}

/** A place as an operator writes it (6, 9 or 12 digits): its district and, from 9 digits on, its street. */
export function placeOfCode(code: string): { district: string; street: string | null } | null {
  if (!/^(\d{6}|\d{9}|\d{12})$/.test(code)) return null;
  return { district: code.slice(0, 6), street: code.length > 6 ? code.slice(0, 9) : null };
}

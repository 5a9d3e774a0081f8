import { visible } from '../../../foundation/text/blank.js';
import { CommunityKind, kindOfName } from './community-kind.js';
import { Column, ColumnPlaces } from './csv-columns.js';
import { placeOfCode } from './division-code.js';
import { comparable } from './search-text.js';
import { simplified } from './simplified.js';

/** One community as a file gives it. Null means that the file says nothing about it. */
export interface CommunityRow {
  code: string;
  name: string;
  kind: CommunityKind;
  district: string;
  street: string | null;
  lat: string | null;
  lng: string | null;
  households: { asOf: string; count: number } | null;
}

export const ROW_REFUSALS = {
  lineBreak: '单元格里有换行',
  unreadable: '含有无法识别的字符',
  codeMissing: '缺少编码',
  codeInvalid: '编码只能用 1–32 位字母、数字、下划线或短横线',
  codeRepeated: '编码在文件中重复',
  nameMissing: '缺少名称',
  nameTooLong: '名称超过 60 个字',
  kindUnknown: '类型应为“小区”或“村”',
  divisionMissing: '缺少区划',
  divisionInvalid: '区划应为 6、9 或 12 位数字',
  divisionUnknown: '区划代码不存在',
  latInvalid: '纬度不是数字或不在中国范围内（3–54），可能与经度填反',
  lngInvalid: '经度不是数字或不在中国范围内（73–136），可能与纬度填反',
  latMissing: '只有经度，缺少纬度',
  lngMissing: '只有纬度，缺少经度',
  householdsInvalid: '户数应为 1–200000 的整数',
  householdsMissing: '有截至日期，缺少户数',
  asOfMissing: '有户数，缺少截至日期',
  asOfInvalid: '截至日期不存在或晚于今天，应为 2026-01-31 的形式',
} as const;

export type RowRefusal = keyof typeof ROW_REFUSALS;

/** What a row is judged by besides itself. */
export interface RowContext {
  knowsDivision: (code: string) => boolean;
  /** Whether the code stood in an earlier row of the file. */
  seen: (code: string) => boolean;
  /** Business date. */
  today: string;
}

export type RowVerdict = { row: CommunityRow } | { refusal: RowRefusal; column: Column };

type Cells = Record<Column, string>;

// Control characters, direction overrides, lone surrogates and the mark that a decoder leaves for broken bytes.
const UNREADABLE = /[\p{Cc}\p{Cs}\p{Co}\u202a-\u202e\u2066-\u2069\ufffd]/u;
const COLUMNS: Column[] = ['code', 'name', 'kind', 'division', 'lat', 'lng', 'households', 'asOf'];
const KINDS: Record<string, CommunityKind> = {
  小区: 'estate',
  社区: 'estate',
  居委会: 'estate',
  estate: 'estate',
  村: 'village',
  村委会: 'village',
  village: 'village',
};
const kindWord = (kind: string) => simplified(kind.toLowerCase());
const MOST_NAME_CHARACTERS = 60;
const MOST_HOUSEHOLDS = 200_000;
const FIRST_DATE = '1949-10-01';

/** The community of a row, or the first reason not to take it and its column. */
export function communityRow(record: string[], places: ColumnPlaces, context: RowContext): RowVerdict {
  const cells = cellsOf(record, places);
  for (const column of COLUMNS) {
    const refusal = writtenWrong(cells[column]) ?? JUDGES[column](cells, context);
    if (refusal) return { refusal, column };
  }
  return { row: rowOf(cells) };
}

function writtenWrong(text: string): RowRefusal | null {
  if (/[\r\n]/.test(text)) return 'lineBreak';
  return UNREADABLE.test(text) ? 'unreadable' : null;
}

const JUDGES: Record<Column, (cells: Cells, context: RowContext) => RowRefusal | null> = {
  code: ({ code }, { seen }) => {
    if (code === '') return 'codeMissing';
    if (!/^[\w-]{1,32}$/.test(code)) return 'codeInvalid';
    return seen(code) ? 'codeRepeated' : null;
  },
  name: ({ name }) => {
    if (comparable(name) === '') return 'nameMissing';
    return [...name].length > MOST_NAME_CHARACTERS ? 'nameTooLong' : null;
  },
  kind: ({ kind }) => (kind === '' || Object.hasOwn(KINDS, kindWord(kind)) ? null : 'kindUnknown'),
  division: ({ division }, { knowsDivision }) => {
    if (division === '') return 'divisionMissing';
    const place = placeOfCode(division);
    if (!place) return 'divisionInvalid';
    return knowsDivision(place.district) && (!place.street || knowsDivision(place.street)) ? null : 'divisionUnknown';
  },
  lat: ({ lat, lng }) => judgeDegrees(lat, lng, 3, 54, ['latMissing', 'latInvalid']),
  lng: ({ lat, lng }) => judgeDegrees(lng, lat, 73, 136, ['lngMissing', 'lngInvalid']),
  households: ({ households, asOf }) => {
    if (households === '') return asOf === '' ? null : 'householdsMissing';
    const count = /^\d{1,6}$/.test(households) ? Number(households) : 0;
    return count >= 1 && count <= MOST_HOUSEHOLDS ? null : 'householdsInvalid';
  },
  asOf: ({ households, asOf }, { today }) => {
    if (asOf === '') return households === '' ? null : 'asOfMissing';
    const date = isoDate(asOf);
    return date && date >= FIRST_DATE && date <= today ? null : 'asOfInvalid';
  },
};

function judgeDegrees(
  text: string,
  other: string,
  from: number,
  to: number,
  [missing, invalid]: [RowRefusal, RowRefusal],
) {
  if (text === '') return other === '' ? null : missing;
  return /^\d{1,3}(\.\d{1,15})?$/.test(text) && Number(text) >= from && Number(text) <= to ? null : invalid;
}

function cellsOf(record: string[], places: ColumnPlaces): Cells {
  const cell = (column: Column) => {
    const place = places[column];
    const text = (place === undefined ? undefined : record[place])?.trim() ?? '';
    // Full-width digits and letters are the same digits; a name keeps the form it is written in.
    return column === 'name' ? visible(text) : text.normalize('NFKC');
  };
  return Object.fromEntries(COLUMNS.map((column) => [column, cell(column)])) as Cells;
}

function rowOf({ code, name, kind, division, lat, lng, households, asOf }: Cells): CommunityRow {
  const place = placeOfCode(division) as NonNullable<ReturnType<typeof placeOfCode>>;
  return {
    code,
    name,
    kind: KINDS[kindWord(kind)] ?? kindOfName(name),
    ...place,
    lat: lat === '' ? null : Number(lat).toFixed(6),
    lng: lng === '' ? null : Number(lng).toFixed(6),
    households: households === '' ? null : { asOf: isoDate(asOf) as string, count: Number(households) },
  };
}

/** 2026-01-31 of 2026-1-31 or 2026/1/31; null when the calendar has no such day. */
export function isoDate(text: string): string | null {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

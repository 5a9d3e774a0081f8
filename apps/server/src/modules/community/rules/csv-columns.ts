import { simplified } from './simplified.js';

/** The columns of an operator's list of communities, by the header words people use. */
export type Column = 'code' | 'name' | 'kind' | 'division' | 'lat' | 'lng' | 'households' | 'asOf';

const WORDS: Record<Column, string[]> = {
  code: ['编码', '小区编码', '代码', 'code'],
  name: ['名称', '小区名称', '小区', 'name'],
  kind: ['类型', '类别', 'kind', 'type'],
  division: ['区划', '区划代码', '行政区划', 'division'],
  lat: ['纬度', 'lat', 'latitude'],
  lng: ['经度', 'lng', 'lon', 'longitude'],
  households: ['户数', '住户数', 'households'],
  asOf: ['截至日期', '户数日期', 'as_of', 'asof'],
};
const NEEDED: Column[] = ['code', 'name', 'division'];

export const COLUMN_TITLE: Record<Column, string> = {
  code: '编码',
  name: '名称',
  kind: '类型',
  division: '区划',
  lat: '纬度',
  lng: '经度',
  households: '户数',
  asOf: '截至日期',
};

export type ColumnPlaces = Partial<Record<Column, number>>;

const wordsOf = (header: string[]) => header.map((cell) => simplified(cell.normalize('NFKC').trim().toLowerCase()));

/** Where each column stands; unknown columns are left alone. Of two the first. */
export function columnPlaces(header: string[]): ColumnPlaces {
  const words = wordsOf(header);
  const found = (Object.keys(WORDS) as Column[]).map((column) => [
    column,
    words.findIndex((word) => WORDS[column].includes(word)),
  ]);
  return Object.fromEntries(found.filter(([, place]) => (place as number) >= 0)) as ColumnPlaces;
}

/** Columns that stand there twice, also under different names: nobody knows which one is meant. */
export function doubleColumns(header: string[]): Column[] {
  const words = wordsOf(header);
  return (Object.keys(WORDS) as Column[]).filter(
    (column) => words.filter((word) => WORDS[column].includes(word)).length > 1,
  );
}

export function missingColumns(places: ColumnPlaces): Column[] {
  return NEEDED.filter((column) => places[column] === undefined);
}

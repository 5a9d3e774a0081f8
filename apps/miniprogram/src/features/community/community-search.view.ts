import type { CommunityHit, Division, Page } from '../../api/contract';

/** What is worth asking the server about: no spaces around, not endlessly long. */
export const searchText = (typed: string) => typed.replace(/\s+/g, ' ').trim().slice(0, 40);

/** All pages as one list; a community that moved between two pages while we read stands once. */
export function allHits(pages: Page<CommunityHit>[]): CommunityHit[] {
  const seen = new Map(pages.flatMap((page) => page.items).map((hit) => [hit.id, hit]));
  return [...seen.values()];
}

/** What the national list puts between a province and its districts; nobody calls a place so. */
const PLACEHOLDERS: Record<string, string> = {
  市辖区: '市区',
  县: '各县',
  省直辖县级行政区划: '省直辖县市',
  自治区直辖县级行政区划: '自治区直辖县市',
};

export const divisionName = ({ name }: Pick<Division, 'name'>) => PLACEHOLDERS[name] ?? name;

/** `上海市 徐汇区`: what lies between is only said while one stands there. */
export const pathText = (steps: Pick<Division, 'name'>[]) =>
  steps
    .filter(({ name }, i) => i === steps.length - 1 || !(name in PLACEHOLDERS))
    .map(divisionName)
    .join(' ');

/** Streets are the last step; below them are communities. */
export const isLastStep = (code: string) => code.length >= 9;

/** From a district on its communities can be listed: who does not know his street, looks through all of them. */
export const hasAll = (code: string) => code.length === 6;

/** Nobody is sent into an empty place, unless all of them are. */
export function worthOpening(divisions: Division[]): Division[] {
  const filled = divisions.filter(({ communities }) => communities > 0);
  return filled.length > 0 ? filled : divisions;
}

/** `3,120 个小区`; none is said too, so that nobody walks into an empty list. */
export const divisionDetail = ({ communities }: Pick<Division, 'communities'>) =>
  communities > 0 ? `${String(communities).replace(/\B(?=(\d{3})+(?!\d))/g, ',')} 个小区` : '还没有小区';

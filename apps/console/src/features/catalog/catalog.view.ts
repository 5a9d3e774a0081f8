import type { components } from '@qianqu/contract';
import { differences } from '../../shared/differences';

type Schemas = components['schemas'];
export type Service = Schemas['ConsoleServiceItem'];
export type Facts = Schemas['ServiceItemFacts'];

export const TYPE_TEXT: Record<Schemas['ServiceType'], string> = {
  repair: '维修安装',
  purchase: '选购',
  valueAdded: '增值服务',
  ecosystem: '生活服务',
};

/** A form's own: sums in 元, as they are typed. */
export interface ServiceDraft {
  name: string;
  type: Schemas['ServiceType'];
  skill: string;
  durationMinutes: number | null;
  price: number | null;
  warrantyPrice: number | null;
  summary: string;
}

export const EMPTY_DRAFT: ServiceDraft = {
  ...{ name: '', type: 'repair', skill: '', summary: '' },
  ...{ durationMinutes: 60, price: null, warrantyPrice: 0 },
};

/** A new one goes behind all others. */
const LAST = 1000;

export const factsOf = ({ id: _id, ...facts }: Service): Facts => facts;

export const draftOf = ({ priceFen, warrantyPriceFen, active: _active, position: _position, ...facts }: Facts) => ({
  ...facts,
  price: priceFen / 100,
  warrantyPrice: warrantyPriceFen / 100,
});

/** What a filled form says, in 分; where it stands and whether it is on offer stay as they are. */
export const factsFrom = (
  { price, warrantyPrice, durationMinutes, ...draft }: ServiceDraft,
  { position, active }: Pick<Facts, 'position' | 'active'> = { position: LAST, active: true },
): Facts => ({
  ...draft,
  ...{ position, active },
  durationMinutes: durationMinutes ?? 0,
  priceFen: fenOf(price),
  warrantyPriceFen: fenOf(warrantyPrice),
});

const fenOf = (yuan: number | null): number => Math.round((yuan ?? 0) * 100);

/** "65.50 元" */
export const yuanText = (fen: number): string => `${(fen / 100).toFixed(2)} 元`;

/** As the mini-program says it: "80 元 · 约 1 小时", and what decides about the warranty. */
export function residentText({ priceFen, warrantyPriceFen, durationMinutes }: Facts): string[] {
  const yuan = (fen: number) => `${fen % 100 === 0 ? fen / 100 : (fen / 100).toFixed(2)} 元`;
  const length =
    durationMinutes < 60 ? `约 ${durationMinutes} 分钟` : `约 ${Math.round(durationMinutes / 30) / 2} 小时`;
  const warranty = `保修期内${warrantyPriceFen === 0 ? '免费' : ` ${yuan(warrantyPriceFen)}`}，请准备购机凭证`;
  return [`${yuan(priceFen)} · ${length}`, ...(warrantyPriceFen < priceFen ? [warranty] : [])];
}

const FACT_TEXT: Record<keyof Facts, string> = {
  ...{ name: '名称', type: '种类', skill: '技能', durationMinutes: '时长（分钟）', priceFen: '价格' },
  ...{ warrantyPriceFen: '保修期内的价格', summary: '说明', position: '次序', active: '在售' },
};

/** What of a service is not the same any more, a line each. */
export const differencesOf = (before: Facts, now: Facts): string[] =>
  differences(FACT_TEXT, before, now, {
    type: (type: Schemas['ServiceType']) => TYPE_TEXT[type],
    priceFen: yuanText,
    warrantyPriceFen: yuanText,
    active: (active: boolean) => (active ? '是' : '否'),
  });

/** Before which of those on offer one goes that moves a place up or down; undefined: to the end; null: it cannot. */
export function placeOf(ids: string[], id: string, by: -1 | 1): string | undefined | null {
  const at = ids.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ids.length) return null;
  return by === -1 ? ids[to] : ids[to + 1];
}

import type { ServiceItem, ServiceRecord, ServiceType } from '../../api/contract';
import { yuan } from '../../shared/format/money';
import type { IconName } from '../../shared/ui/icon';

/** What the thing in the home looks like, by the words people have for it. */
const THINGS: [RegExp, IconName][] = [
  [/净水|滤芯|饮水|水龙头|漏水/, 'drop'],
  [/空调|新风/, 'air'],
  [/宽带|网络|光猫|路由/, 'wifi'],
  [/洗衣|烘干|干衣/, 'washer'],
  [/冰箱|冷柜/, 'fridge'],
  [/热水器|壁挂炉|燃气/, 'flame'],
  [/油烟|灶/, 'hood'],
  [/电视/, 'tv'],
  [/锁/, 'lock'],
];

/** Where the thing has no drawing: what is done. */
const ICONS: Record<ServiceType, IconName> = {
  repair: 'wrench',
  purchase: 'bag',
  valueAdded: 'spark',
  ecosystem: 'leaf',
};

const TYPES: Record<ServiceType, string> = {
  repair: '维修安装',
  purchase: '选购',
  valueAdded: '增值服务',
  ecosystem: '生活服务',
};

/** What it is about is known by its skill, else by its name. */
export const serviceIcon = ({ skill, name, type }: Pick<ServiceItem, 'skill' | 'name' | 'type'>): IconName =>
  thingIn(skill) ?? thingIn(name) ?? ICONS[type];

const thingIn = (text: string) => THINGS.find(([words]) => words.test(text))?.[1];

export const serviceTypeName = (type: ServiceType) => TYPES[type];

/** What decides whether something is in warranty; said wherever the price under warranty is. */
const PROOF = '请准备购机凭证';

/** `80 元 · 约 1 小时`, and what it is under warranty when that differs. */
export const serviceFacts = (service: Pick<ServiceItem, 'priceFen' | 'warrantyPriceFen' | 'durationMinutes'>): string =>
  [yuan(service.priceFen), durationText(service.durationMinutes), warrantyText(service)].filter(Boolean).join(' · ');

/** `约 1 小时`, `约 1.5 小时`, `约 45 分钟` */
export function durationText(minutes: number): string {
  return minutes < 60 ? `约 ${minutes} 分钟` : `约 ${Math.round(minutes / 30) / 2} 小时`;
}

/** What it costs under warranty, when that is less, and what decides it: `保修期内免费，请准备购机凭证`. */
export function warrantyText({
  priceFen,
  warrantyPriceFen,
}: Pick<ServiceItem, 'priceFen' | 'warrantyPriceFen'>): string {
  if (warrantyPriceFen >= priceFen) return '';
  return `保修期内${warrantyPriceFen === 0 ? '免费' : ` ${yuan(warrantyPriceFen)}`}，${PROOF}`;
}

/** The same on a tile, in two short lines. */
export const tileWarranty = (service: Pick<ServiceItem, 'priceFen' | 'warrantyPriceFen'>) =>
  warrantyText(service).replace(`，${PROOF}`, '\n凭购机凭证');

/** Below a sum that counts on the warranty. */
export const sumNote = (inWarranty: boolean) => (inWarranty ? `保修期内，${PROOF}` : '');

/** What is to be paid, by what the resident says about the warranty. */
export const totalFen = (
  { priceFen, warrantyPriceFen }: Pick<ServiceItem, 'priceFen' | 'warrantyPriceFen'>,
  inWarranty: boolean,
) => (inWarranty ? warrantyPriceFen : priceFen);

/** What is charged: `80 元`, `免费（保修期内）` */
export const chargedText = ({ priceFen, inWarranty }: Pick<ServiceRecord, 'priceFen' | 'inWarranty'>) =>
  `${yuan(priceFen)}${inWarranty ? '（保修期内）' : ''}`;

const TYPE_ORDER: ServiceType[] = ['repair', 'valueAdded', 'purchase', 'ecosystem'];

/** In the order people need them; inside a type the order of the server stays. */
export const servicesByType = (services: ServiceItem[]) =>
  TYPE_ORDER.map((type) => ({ type, services: services.filter((service) => service.type === type) })).filter(
    (group) => group.services.length > 0,
  );

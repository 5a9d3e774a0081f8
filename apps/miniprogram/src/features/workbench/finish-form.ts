import type { FinishWish } from '../../api/contract';
import { fenOf, yuan } from '../../shared/format/money';

export const MOST_ITEMS = 20;
export const MOST_OF_ONE = 999;

export interface UsedItem {
  name: string;
  quantity: number;
}

/** What it costs: as booked, nothing in warranty, or another sum. */
export type Cost = 'booked' | 'warranty' | 'other';

export interface FinishDraft {
  note: string;
  items: UsedItem[];
  cost: Cost;
  /** 元, as typed. */
  amount: string;
}

export const EMPTY: FinishDraft = { note: '', items: [], cost: 'booked', amount: '' };

export interface FinishFaults {
  note?: string;
  amount?: string;
  /** By the place in the list. */
  items: Record<number, string>;
}

export function finishFaults({ note, items, cost, amount }: FinishDraft): FinishFaults {
  const faults: FinishFaults = { items: {} };
  if (!note.trim()) faults.note = '请写一句做了什么，住户会看到';
  items.forEach(({ name }, at) => {
    if (!name.trim()) faults.items[at] = '请写名称，或点“去掉”';
  });
  if (cost === 'other' && fenOf(amount) === null) faults.amount = '请填多少元，例如 80 或 80.5';
  return faults;
}

/** The field to bring into sight, or null when all is well. */
export function firstFinishFault({ note, items, amount }: FinishFaults): string | null {
  if (note) return 'finish-note';
  const [item] = Object.keys(items);
  if (item) return `finish-item-${item}`;
  return amount ? 'finish-amount' : null;
}

type PhotoIds = Pick<FinishWish, 'beforePhotoIds' | 'afterPhotoIds'>;

/** As the server gets it; without a price it keeps the one of the booking. */
export function finishWish({ note, items, cost, amount }: FinishDraft, photos: PhotoIds): FinishWish {
  const used = items.map(({ name, quantity }) => ({ name: name.trim(), quantity }));
  const wish = { note: note.trim(), items: used, ...photos };
  if (cost === 'warranty') return { ...wish, inWarranty: true, priceFen: 0 };
  if (cost === 'other') return { ...wish, inWarranty: false, priceFen: fenOf(amount) ?? 0 };
  return wish;
}

/** What is read once more before it is final. */
export function costText({ cost, amount }: FinishDraft): string {
  if (cost === 'warranty') return '保修期内，不收费';
  return cost === 'other' ? `收 ${yuan(fenOf(amount) ?? 0)}` : '按预约的价格收';
}

export const changedItem = (items: UsedItem[], at: number, change: Partial<UsedItem>) =>
  items.map((item, i) => (i === at ? { ...item, ...change } : item));

/** One more or one less, within what the server takes. */
export const stepped = (quantity: number, by: number) => Math.min(MOST_OF_ONE, Math.max(1, quantity + by));

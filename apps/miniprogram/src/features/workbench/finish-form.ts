import type { FinishWish, Job, ServiceRecord } from '../../api/contract';
import { plainDecimal } from '../../shared/format/decimal';
import { fenOf, yuan } from '../../shared/format/money';
import { written } from '../../shared/format/written';

export const MOST_ITEMS = 20;
export const MOST_OF_ONE = 999;

export interface UsedItem {
  name: string;
  /** As typed: pieces, or metres and the like. */
  quantity: string;
}

/** What it costs: as booked, nothing in warranty, or another sum. */
export type Cost = 'booked' | 'warranty' | 'other';

export interface FinishDraft {
  note: string;
  items: UsedItem[];
  cost: Cost;
  /** 元, as typed. */
  amount: string;
  /** Why it costs more than what was agreed. */
  reason: string;
  /** The resident cannot be asked in the app; `unasked` says why. */
  atDoor: boolean;
  unasked: string;
}

export const EMPTY: FinishDraft = {
  note: '',
  items: [],
  cost: 'booked',
  amount: '',
  reason: '',
  atDoor: false,
  unasked: '',
};

/** What an earlier version of the client has kept, with what it did not know. */
export const asDraft = (kept: FinishDraft): FinishDraft => ({
  ...EMPTY,
  ...kept,
  items: kept.items.map(({ name, quantity }) => ({ name, quantity: String(quantity) })),
});

export type PricedJob = Pick<Job, 'priceFen' | 'inWarranty' | 'listPriceFen' | 'warrantyPriceFen' | 'quote'>;

/** 分 of what is to be paid; null while the sum is none. */
export function fenToPay({ cost, amount }: Pick<FinishDraft, 'cost' | 'amount'>, job: PricedJob): number | null {
  if (cost === 'booked') return job.priceFen;
  return cost === 'warranty' ? job.warrantyPriceFen : fenOf(amount);
}

/** How the resident stands to a sum above the agreed one: `ask`, he is to be asked; `usedUp`, he was asked often enough. */
export type Consent = 'ask' | 'waiting' | 'agreed' | 'declined' | 'usedUp';

/** Null: it is not more than what was agreed. */
export function consentTo(fen: number | null, { priceFen, quote }: PricedJob): Consent | null {
  if (fen === null || fen <= priceFen) return null;
  if (!quote) return 'ask';
  const { state, declined, left, agreedFen, priceFen: asked } = quote;
  if (agreedFen !== null && (declined ? fen === agreedFen : fen <= agreedFen)) return 'agreed';
  if (state === 'open' && fen === asked) return 'waiting';
  if (left === 0) return 'usedUp';
  return state === 'declined' && fen >= asked ? 'declined' : 'ask';
}

/** What stands between him and the sum; empty: nothing. */
export function consentText(consent: Consent | null, { quote }: Pick<PricedJob, 'quote'>): string {
  if (consent === 'ask') return '请先让住户在手机上确认';
  if (consent === 'waiting') return '已发给住户，等他在手机上点“同意”，再点“做完了”';
  if (consent === 'declined') return `住户没有同意收 ${yuan(quote!.priceFen)}，请和他再商量`;
  return consent === 'usedUp' ? '已经请住户确认过几次，不能再问了。请按约好的或他同意的价钱收' : '';
}

/** He cannot be asked in the app. Who has said no there was asked. */
export const isAtDoor = ({ atDoor }: Pick<FinishDraft, 'atDoor'>, { quote }: Pick<PricedJob, 'quote'>) =>
  atDoor && !quote?.declined;

export interface FinishFaults {
  note?: string;
  amount?: string;
  reason?: string;
  unasked?: string;
  consent?: string;
  /** By the place in the list. */
  items: Record<number, string>;
}

export function finishFaults(draft: FinishDraft, job: PricedJob): FinishFaults {
  const faults: FinishFaults = { items: {} };
  if (!written(draft.note)) faults.note = '请写一句做了什么，住户会看到';
  draft.items.forEach(({ name, quantity }, at) => {
    if (!written(name)) faults.items[at] = '请写名称，或点“去掉”';
    else if (quantityOf(quantity) === null) faults.items[at] = '数量请填数字，例如 2 或 1.5';
  });
  const fen = fenToPay(draft, job);
  if (fen === null) faults.amount = '请填多少元，例如 80 或 80.5';
  const consent = consentTo(fen, job);
  if (consent === null || consent === 'agreed') return faults;
  if (!written(draft.reason)) faults.reason = WHY_MORE;
  if (!isAtDoor(draft, job)) faults.consent = consentText(consent, job);
  else if (!written(draft.unasked)) faults.unasked = '请写明为什么没能请他在手机上确认';
  return faults;
}

export const WHY_MORE = '请写明为什么比预约的高，住户会看到';

/** The field to bring into sight, or null when all is well. */
export function firstFinishFault({ note, items, amount, reason, unasked, consent }: FinishFaults): string | null {
  if (note) return 'finish-note';
  const [item] = Object.keys(items);
  if (item) return `finish-item-${item}`;
  if (amount) return 'finish-amount';
  if (reason) return 'finish-reason';
  if (unasked) return 'finish-unasked';
  return consent ? 'finish-consent' : null;
}

/** What the button says that cannot go on yet: the words of that field. */
export function finishFaultText(faults: FinishFaults): string {
  const { note, items, amount, reason, unasked, consent } = faults;
  return note ?? Object.values(items)[0] ?? amount ?? reason ?? unasked ?? consent ?? '';
}

type PhotoIds = Pick<FinishWish, 'beforePhotoIds' | 'afterPhotoIds'>;

/** As the server gets it; without a price it keeps the one of the booking. */
export function finishWish(draft: FinishDraft, job: PricedJob, photos: PhotoIds): FinishWish {
  const { note, items, cost } = draft;
  const used = items.map(({ name, quantity }) => ({ name: written(name), quantity: quantityOf(quantity) ?? 1 }));
  const wish = { note: written(note), items: used, ...photos };
  if (cost === 'booked') return wish;
  if (cost === 'warranty') return { ...wish, inWarranty: true };
  const fen = fenToPay(draft, job) ?? 0;
  const consent = consentTo(fen, job);
  const priced = { ...wish, inWarranty: false, priceFen: fen };
  if (consent === null || consent === 'agreed') return priced;
  return { ...priced, priceReason: written(draft.reason), unaskedReason: written(draft.unasked) };
}

/** What was agreed, as the engineer reads it: `80 元`, `保修期内，不收费`. */
export function agreedCost({ priceFen, inWarranty }: Pick<PricedJob, 'priceFen' | 'inWarranty'>): string {
  if (!inWarranty) return yuan(priceFen);
  return priceFen === 0 ? '保修期内，不收费' : `保修期内，收 ${yuan(priceFen)}`;
}

/** `预约价 80 元`; in warranty what decides about it, and what it costs otherwise. */
export const jobPriceText = (job: PricedJob) =>
  job.inWarranty
    ? `${agreedCost(job)}；请看购机凭证，没有就是 ${yuan(job.listPriceFen)}`
    : `预约价 ${yuan(job.priceFen)}`;

/** How the resident agreed to more than what was agreed before, as the engineer reads it. */
export function saidYesText({ priceConsent, unaskedReason }: Pick<ServiceRecord, 'priceConsent' | 'unaskedReason'>) {
  if (priceConsent === null) return '';
  return priceConsent === 'app' ? '住户在手机上同意了' : `没能请他在手机上确认：${unaskedReason ?? ''}`;
}

/** What is read once more before it is final. */
export function costText(draft: FinishDraft, job: PricedJob): string {
  const fen = fenToPay(draft, job) ?? 0;
  if (draft.cost === 'booked') return job.inWarranty ? agreedCost(job) : `收 ${yuan(fen)}，和预约时一样`;
  if (draft.cost === 'warranty') return fen === 0 ? '保修期内，不收费' : `保修期内，收 ${yuan(fen)}`;
  return fen === job.priceFen ? `收 ${yuan(fen)}` : `收 ${yuan(fen)}（预约时 ${yuan(job.priceFen)}）`;
}

export const changedItem = (items: UsedItem[], at: number, change: Partial<UsedItem>) =>
  items.map((item, i) => (i === at ? { ...item, ...change } : item));

/** What somebody typed as a number of pieces or metres, two places behind the point at most; null when the server takes it not. */
export function quantityOf(typed: string): number | null {
  const plain = plainDecimal(typed);
  const quantity = /^\d{1,3}(\.\d{1,2})?$/.test(plain) ? Number(plain) : 0;
  return quantity > 0 && quantity <= MOST_OF_ONE ? quantity : null;
}

/** One more or one less, within what the server takes; what is none begins at one. */
export function stepped(typed: string, by: number): string {
  const quantity = quantityOf(typed);
  if (quantity === null) return '1';
  const next = quantity + by;
  return next <= 0 || next > MOST_OF_ONE ? typed : String(Number(next.toFixed(2)));
}

import type {
  AlikeBooking,
  Booking,
  BookingPreview,
  BookingState,
  EngineerCard,
  ServiceRecord,
} from '../../api/contract';
import { yuan } from '../../shared/format/money';
import { whenText } from '../../shared/format/shanghai-time';
import type { Tone } from '../../shared/ui/tag';
import { chargedText, sumNote } from '../catalog/service.view';
import { asMaster } from '../engineer/engineer.view';

interface StateText {
  /** Two to four characters, for a list. */
  name: string;
  tone: Tone;
  /** What it means for the resident, for the page of one booking. */
  text: string;
}

const STATES: Record<BookingState, StateText> = {
  requested: { name: '待接单', tone: 'warm', text: '已经预约好，等师傅接单' },
  scheduled: { name: '已约好', tone: 'brand', text: '师傅已接单，到时间上门' },
  on_the_way: { name: '在路上', tone: 'warm', text: '师傅已经出发，请家里留人' },
  on_site: { name: '服务中', tone: 'warm', text: '师傅正在为您服务' },
  completed: { name: '已完成', tone: 'good', text: '这次服务做完了' },
  reviewed: { name: '已评价', tone: 'good', text: '这次服务做完了，谢谢您的评价' },
  cancelled: { name: '已取消', tone: 'plain', text: '这次预约已经取消' },
  no_show: { name: '没做成', tone: 'plain', text: '师傅到了，家里没有人；可以再约一次' },
  reopened: { name: '待返修', tone: 'warm', text: '没修好的，师傅再来一次，不收费' },
};

export const stateText = (state: BookingState) => STATES[state];

/** While it stands like this a booking waits for who comes. */
const WAITING: readonly BookingState[] = ['requested', 'scheduled', 'reopened'];

/** As the head of the tracker; who has nobody reads that nobody accepts yet. */
export function headText(booking: Pick<Booking, 'state' | 'engineer' | 'can'>): string {
  if (booking.engineer || !WAITING.includes(booking.state)) return STATES[booking.state].text;
  return booking.can.stuck ? '暂时没有师傅能来，请打电话问客服' : '正在为您安排师傅';
}

/** What is left where nobody has hours: to wait for who comes as agreed, to call, to cancel. */
export function stuckText({ engineer, state }: Pick<Booking, 'engineer' | 'state'>): string {
  if (isOver(state)) return '没修好？现在没有师傅排得出时间再来一次。请打下面的客服电话，我们来安排。';
  return engineer
    ? '现在没有别的时间可以改。按原来约好的时间上门；来不及的话，请打下面的客服电话，或者取消预约。'
    : '现在没有师傅排得出时间。请打下面的客服电话问一问，不想等了可以取消预约。';
}

/** In a list a visit that still waits for its review says so. */
export const rowState = ({ state, can }: Pick<Booking, 'state' | 'can'>): Pick<StateText, 'name' | 'tone'> =>
  can.review ? { name: '待评价', tone: 'warm' } : STATES[state];

const STEPS = ['预约', '接单', '出发', '到达', '完成'];

/** A booking for what was not put right begins anew, at the first step. */
const REACHED: Record<BookingState, number> = {
  requested: 0,
  scheduled: 1,
  on_the_way: 2,
  on_site: 3,
  completed: 4,
  reviewed: 4,
  cancelled: -1,
  no_show: -1,
  reopened: 0,
};

export interface ProgressStep {
  name: string;
  state: 'done' | 'now' | 'ahead';
}

/** The line of five steps; none for a booking that came to nothing. */
export function progress(state: BookingState): ProgressStep[] {
  const reached = REACHED[state];
  if (reached < 0) return [];
  const finished = reached === STEPS.length - 1;
  return STEPS.map((name, i) => ({ name, state: i < reached || finished ? 'done' : i === reached ? 'now' : 'ahead' }));
}

/** `王师傅这个时间没空，换成李师傅`: only when another one than wished for comes. */
export function changedText(booking: Pick<Booking, 'engineer' | 'engineerChanged'>): string {
  if (!booking.engineerChanged || !booking.engineer) return '';
  return `您想约的师傅没空，换成了${asMaster(booking.engineer.name)}`;
}

/** `王师傅 · 明天 09:00–10:30` */
export const previewLine = ({ engineer, start, end }: Pick<BookingPreview, 'engineer' | 'start' | 'end'>, now: Date) =>
  `${asMaster(engineer.name)} · ${whenText(start, end, now)}`;

/** Somebody else comes than was wished for: nobody confirms that without having read it. */
export const isSurprise = ({ isPreferred }: Pick<BookingPreview, 'isPreferred'>, master: string) =>
  master !== '' && !isPreferred;

/** Less than this is on time. */
const GRACE_MINUTES = 5;
const MINUTE_MS = 60_000;

/** How the promised time was kept, in plain words; empty while there is nothing to say. */
export function punctuality(
  { state, start, arrivedAt, lateMinutes }: Pick<Booking, 'state' | 'start' | 'arrivedAt' | 'lateMinutes'>,
  now: Date,
): string {
  if (arrivedAt !== null) {
    if (isPunctual({ start, arrivedAt, lateMinutes })) return '师傅准时到的';
    const early = minutesBetween(arrivedAt, start);
    return early > 0 ? `师傅提前 ${spanText(early)}到的` : `师傅比约好的晚到 ${spanText(lateMinutes ?? 0)}`;
  }
  const late = minutesBetween(start, now.toISOString());
  if (!['scheduled', 'on_the_way'].includes(state) || late < GRACE_MINUTES) return '';
  const where = state === 'on_the_way' ? '师傅还在路上' : '师傅还没出发';
  return `已经过了约好的时间 ${spanText(late)}，${where}`;
}

/** Neither late nor so early that nobody was ready for him. */
export const isPunctual = ({ start, arrivedAt, lateMinutes }: Pick<Booking, 'start' | 'arrivedAt' | 'lateMinutes'>) =>
  arrivedAt !== null && (lateMinutes ?? 0) < GRACE_MINUTES && minutesBetween(arrivedAt, start) < GRACE_MINUTES;

/** Whole minutes, less than 0 when it is the other way round. */
const minutesBetween = (from: string, to: string) => Math.floor((Date.parse(to) - Date.parse(from)) / MINUTE_MS);

/** `20 分钟`, `1 小时 5 分钟`, `2 小时` */
function spanText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours} 小时`, (rest > 0 || hours === 0) && `${rest} 分钟`].filter(Boolean).join(' ');
}

/** When a visit would end that begins then. */
export const movedEnd = ({ start, end }: Pick<Booking, 'start' | 'end'>, to: string) =>
  new Date(Date.parse(to) + Date.parse(end) - Date.parse(start)).toISOString();

/** What the button of a move says, and whether it can be pressed: to the time it has already is no move. */
export function moveButton({ start }: Pick<Booking, 'start'>, to: string | null): { text: string; off: boolean } {
  if (to === null) return { text: '请选一个时间', off: true };
  return to === start ? { text: '就是现在约的时间', off: true } : { text: '确定改时间', off: false };
}

/** What cancelling means, read before it is done. */
export function cancelText({ state, start, serviceItem }: Pick<Booking, 'state' | 'start' | 'serviceItem'>, now: Date) {
  if (state === 'on_the_way') return '师傅已经在路上，取消后他就不来了';
  return `${whenText(start, null, now)} 的${serviceItem.name}就不上门了`;
}

/** It is over and may be wanted again. */
export const isOver = (state: BookingState) => ['completed', 'reviewed', 'cancelled', 'no_show'].includes(state);

/** Newest change first, as people ask "what happened last?". */
export const newestFirst = (history: Booking['history']) => [...history].reverse();

/** `您已经约了明天 09:00，王师傅的净水器维修，还没做完。还要再约一次吗？`; sharper when some of them stand at the time he wants. */
export function alikeQuestion(alike: AlikeBooking[], wished: string, now: Date) {
  const same = alike.filter(({ start }) => start === wished);
  const { start, engineerName, serviceName } = same[0] ?? alike[0];
  const when = `您已经约了${whenText(start, null, now)}`;
  const whose = engineerName ? `${asMaster(engineerName)}的` : '';
  const booked = same.length > 1 ? `${when} ${masters(same.length)}师傅` : `${when}，${whose}${serviceName}`;
  if (same.length === 0)
    return { title: '已经约过了', text: `${booked}，还没做完。还要再约一次吗？`, yes: '再约一次', no: '不用了' };
  const all = masters(same.length + 1);
  return {
    title: '这个时间已经约过了',
    text: `${booked}。再约就是同一时间来${all}师傅。`,
    yes: `要${all}`,
    no: '不用了',
  };
}

/** `两位`, `三位`, as it is said. */
const masters = (count: number) => `${'零一两三四五六七八九'[count] ?? count}位`;

/** `王师傅明天 09:00 约不上了，换刘师傅来可以吗？`; `master` is empty when nobody was shown. */
export function otherEngineerQuestion(
  { start, master, engineer }: { start: string; master: string; engineer: Pick<EngineerCard, 'name'> },
  now: Date,
) {
  const text = `${master || '刚才的师傅'}${whenText(start, null, now)} 约不上了，换${asMaster(engineer.name)}来可以吗？`;
  return { title: '换一位师傅', text, yes: '可以', no: '换个时间' };
}

/** What was agreed, and what decides about it; since he came, what more was agreed to: `80 元 → 您已同意收 100 元`. */
export function agreedText({ priceFen, inWarranty, quote }: Pick<Booking, 'priceFen' | 'inWarranty' | 'quote'>) {
  if (quote && quote.agreedFen !== null) return `${yuan(priceFen)} → 您已同意收 ${yuan(quote.agreedFen)}`;
  return inWarranty ? `${yuan(priceFen)}（${sumNote(true)}）` : yuan(priceFen);
}

/** `预约 50 元 → 实收 65.50 元`; once only when it stayed as agreed. */
export function paidText(agreed: Pick<Booking, 'priceFen'>, record: ServiceRecord): string {
  const paid = chargedText(record);
  return agreed.priceFen === record.priceFen ? paid : `预约 ${yuan(agreed.priceFen)} → 实收 ${paid}`;
}

/** How the resident agreed to more than what was agreed before. */
export function consentText({
  priceConsent,
  unaskedReason,
}: Pick<ServiceRecord, 'priceConsent' | 'unaskedReason'>): string {
  if (priceConsent === null) return '';
  return priceConsent === 'app' ? '您在手机上同意了' : `师傅没能请您在手机上确认：${unaskedReason ?? ''}`;
}

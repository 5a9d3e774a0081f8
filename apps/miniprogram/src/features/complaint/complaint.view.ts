import type { Booking, Complaint, ComplaintCategory, Me } from '../../api/contract';
import { whenText } from '../../shared/format/shanghai-time';
import { written } from '../../shared/format/written';
import type { Tone } from '../../shared/ui/tag';

export const CATEGORIES: readonly { category: ComplaintCategory; title: string }[] = [
  { category: 'late', title: '没按时来' },
  { category: 'quality', title: '没修好' },
  { category: 'price', title: '收费有问题' },
  { category: 'attitude', title: '态度不好' },
  { category: 'privacy', title: '泄露隐私' },
  { category: 'other', title: '其他' },
  { category: 'suggestion', title: '我有建议' },
];

export const categoryTitle = (category: ComplaintCategory) =>
  CATEGORIES.find((one) => one.category === category)?.title ?? '其他';

export interface ComplaintDraft {
  category: ComplaintCategory | null;
  text: string;
}

/** What is asked for, by what it is about. */
export const askText = (category: ComplaintCategory | null) =>
  category === 'suggestion'
    ? { label: '您有什么建议？', placeholder: '怎样会更好，请写在这里' }
    : { label: '发生了什么？', placeholder: '请写下经过，我们会查清楚' };

/** What is still missing, or empty. */
export function missingIn({ category, text }: ComplaintDraft): string {
  if (!category) return '请先选是哪方面的问题';
  if (written(text) === '') return category === 'suggestion' ? '请写一下您的建议' : '请写一下发生了什么';
  return '';
}

/** What it is about: the booking of the link, else the community one calls one's own. */
export function complaintTarget(bookingId: string, me: Me): { bookingId?: string; communityId?: string } | null {
  if (bookingId) return { bookingId };
  const home = me.residencies.find(({ isDefault }) => isDefault) ?? me.residencies[0];
  return home ? { communityId: home.communityId } : null;
}

/** `明天 09:00 的净水器维修`; less where the booking is not at hand, nothing where it is about none. */
export function bookingName(
  { bookingId }: Pick<Complaint, 'bookingId'>,
  bookings: Pick<Booking, 'id' | 'start' | 'serviceItem'>[],
  now: Date,
): string {
  if (bookingId === null) return '';
  const booking = bookings.find(({ id }) => id === bookingId);
  return booking ? aboutText(booking, now) : '看这次预约';
}

/** The booking that one complains about. */
export const aboutText = ({ start, serviceItem }: Pick<Booking, 'start' | 'serviceItem'>, now: Date) =>
  `${whenText(start, null, now)} 的${serviceItem.name}`;

/** That it was said again, and, as long as that is so, that one answer will be for all. Only the newest ones are shown. */
export function againText({ repeats, again, state }: Pick<Complaint, 'repeats' | 'again' | 'state'>): string {
  const together = state === 'registered' ? '，合在一起处理' : '';
  const shown = again.length < repeats ? `，最近 ${again.length} 次` : '';
  return `后来又说了 ${repeats} 次${together}${shown}：`;
}

interface StateText {
  name: string;
  tone: Tone;
  /** What happens next, or has happened. */
  text: string;
}

export function complaintState(
  { category, state, upheld, overdue, dueAt }: Pick<Complaint, 'category' | 'state' | 'upheld' | 'overdue' | 'dueAt'>,
  now: Date,
): StateText {
  if (state === 'handled' && category === 'suggestion')
    return { name: '已答复', tone: 'good', text: '谢谢您的建议，答复如下' };
  if (state === 'handled')
    return upheld
      ? { name: '已处理', tone: 'good', text: '您说得对，我们已经处理' }
      : { name: '已答复', tone: 'plain', text: '我们查过了，情况如下' };
  if (overdue) return { name: '超时了', tone: 'warm', text: '答复晚了，对不起。已经排到最前面' };
  return { name: '处理中', tone: 'brand', text: dueText(dueAt, now) };
}

const dueText = (dueAt: string, now: Date) => `最晚${whenText(dueAt, null, now)} 前答复您`;

/** What to expect after it was sent. */
export const sentText = ({ dueAt }: Pick<Complaint, 'dueAt'>, now: Date) =>
  `${dueText(dueAt, now)}。有了答复会发消息给您，也写在下面。`;

import type { ReportWish, ReviewCard } from '../../api/contract';

type Target = Pick<ReportWish, 'kind' | 'id'>;
type Reason = ReportWish['reason'];

export interface Reportable {
  target: Target;
  title: string;
}

/** What of a review somebody may find wrong; each is looked at by itself. */
export function reportables({ id, text, photos, reply }: Pick<ReviewCard, 'id' | 'text' | 'photos' | 'reply'>) {
  const found: Reportable[] = text ? [{ target: { kind: 'review', id }, title: '这段文字' }] : [];
  photos.forEach((photo, at) =>
    found.push({
      target: { kind: 'photo', id: photo.id },
      title: photos.length > 1 ? `第 ${at + 1} 张照片` : '这张照片',
    }),
  );
  if (reply) found.push({ target: { kind: 'reply', id }, title: '师傅的回复' });
  return found;
}

export const REASONS: readonly { reason: Reason; title: string }[] = [
  { reason: 'ad', title: '打广告' },
  { reason: 'abuse', title: '骂人、吓唬人' },
  { reason: 'privacy', title: '泄露别人隐私' },
  { reason: 'false', title: '不是真事' },
  { reason: 'other', title: '别的原因' },
];

import { View } from '@tarojs/components';
import { useEffect, useMemo, useState } from 'react';
import type { Booking, ReviewTag } from '../../api/contract';
import { serverNow } from '../../platform/clock';
import { scrollToId } from '../../platform/scroll';
import { whenText } from '../../shared/format/shanghai-time';
import { written } from '../../shared/format/written';
import { BottomBar, BottomRoom } from '../../shared/ui/bottom-bar';
import { PrimaryButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { FaultLine } from '../../shared/ui/fault-line';
import { Field } from '../../shared/ui/field';
import { Icon } from '../../shared/ui/icon';
import { asMaster } from '../engineer/engineer.view';
import { formDrafts } from '../photo/form-draft';
import { PhotoPicker } from '../photo/photo-picker';
import { sendingText, stuckText } from '../photo/photo.view';
import { useDraftedForm } from '../photo/use-drafted-form';
import { usePhotos } from '../photo/use-photos';
import { Chips } from '../../shared/ui/chips';
import { checkedText, firstReviewFault, fittingTags, tagsFor, toggledTag } from './review.view';
import { StarPicker } from './star-picker';
import { forgetUgc, usePersonLooks, useSendReview } from './use-reviews';
import './review-form.scss';

interface ReviewDraft {
  stars: number;
  tags: ReviewTag[];
  text: string;
}

const EMPTY: ReviewDraft = { stars: 0, tags: [], text: '' };
const drafts = formDrafts<ReviewDraft>('review-draft');

interface Props {
  booking: Booking;
  /** Off: the operator takes and shows no texts and pictures, only stars and tags. */
  ugcOn: boolean;
  onSent(): void;
}

export function ReviewForm({ booking, ugcOn, onSent }: Props) {
  const [kept] = useState(() => drafts.of(booking.id));
  const [tried, setTried] = useState(false);
  const photos = usePhotos('review', kept.photos.review);
  const send = useSendReview(booking.id);
  const { uploaded, forget } = photos;
  const photosWritten = useMemo(() => ({ review: uploaded }), [uploaded]);
  const form = { bookingId: booking.id, empty: EMPTY, typed: kept.typed, photos: photosWritten };
  const { draft, change } = useDraftedForm(drafts, form);

  const sending = ugcOn ? sendingText(photos.shots) : '';
  const missing = firstReviewFault(draft.stars, ugcOn ? stuckText(photos.shots) : '');

  async function onSend() {
    setTried(true);
    if (missing) return scrollToId(missing.id);
    const { stars, tags } = draft;
    const text = written(draft.text);
    const content = ugcOn ? { text: text || undefined, photoIds: uploaded.map(({ id }) => id) } : { photoIds: [] };
    if (!(await send.run({ stars, tags, ...content }))) return;
    drafts.forget(booking.id);
    onSent();
  }

  // The picture lay about for too long, or the switch was turned meanwhile: the next try is without.
  const { error } = send;
  useEffect(() => {
    if (error?.code === 'photo.unknown') forget();
    if (error?.code === 'moderation.off') forgetUgc();
  }, [error, forget]);

  return (
    <>
      <Card id="review-form">
        <View className="review-form__about">
          {booking.engineer ? `${asMaster(booking.engineer.name)}这次服务怎么样？` : '这次服务怎么样？'}
        </View>
        <View id="review-about" className="review-form__what">
          {whenText(booking.start, null, serverNow())} {booking.serviceItem.name}
        </View>
        <StarPicker stars={draft.stars} onChoose={(stars) => change({ stars, tags: fittingTags(draft.tags, stars) })} />
        {draft.stars > 0 && (
          <View className="review-form__tags">
            <Chips
              id="review-tag"
              label="可以多选"
              kind="any"
              options={tagsFor(draft.stars).map(({ tag, title }) => ({ key: tag, title }))}
              chosen={draft.tags}
              onTap={(tag) => change({ tags: toggledTag(draft.tags, tag as ReviewTag) })}
            />
          </View>
        )}
      </Card>
      {ugcOn ? (
        <Card>
          <Field
            id="review-text"
            label="想说的话（可以不写）"
            kind="work"
            placeholder="例如：来得准时，修得也好"
            value={draft.text}
            onType={(text) => change({ text })}
          />
          <PhotoPicker id="review-photos" label="照片（可以不放）" photos={photos} />
        </Card>
      ) : (
        <Card id="review-ugc-off">
          <View className="soft">现在只收星级和标签，文字和照片以后再开放。</View>
        </Card>
      )}
      <WhatHappens ugcOn={ugcOn} />
      <BottomRoom />
      <BottomBar>
        <FaultLine fault={error ?? (tried && missing ? { message: missing.text } : null)} />
        <PrimaryButton id="review-send" busy={send.busy} disabled={sending !== ''} onTap={() => void onSend()}>
          {sending || '提交评价'}
        </PrimaryButton>
      </BottomBar>
    </>
  );
}

const PROMISES = ['邻居和师傅看得到评价，看不到您的姓名、电话和门牌号', '星级算进师傅的平均分，不能再改'];

/** What becomes of it, read before it is sent. */
function WhatHappens({ ugcOn }: { ugcOn: boolean }) {
  const checked = checkedText(usePersonLooks());
  return (
    <View id="review-promises" className="review-form__promises">
      {(ugcOn ? [checked, ...PROMISES] : PROMISES).map((promise) => (
        <View key={promise} className="review-form__promise">
          <Icon name="shield" />
          <View className="review-form__promise-text">{promise}</View>
        </View>
      ))}
    </View>
  );
}

import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Booking } from '../../api/contract';
import { serverNow } from '../../platform/clock';
import { replace } from '../../platform/navigate';
import { toTop } from '../../platform/scroll';
import { links } from '../../routes';
import { PrimaryButton, SecondButton } from '../../shared/ui/button';
import { MessageCard } from '../../shared/ui/message-card';
import { PageState } from '../../shared/ui/page-state';
import { OwnReview } from './own-review';
import { ReviewBones } from './review-bones';
import { ReviewForm } from './review-form';
import { hasContent, reviewStage, STAGE_TEXT } from './review.view';
import { useOwnReview, useUgcOn } from './use-reviews';
import './review-screen.scss';

/** The form while it is time for it; afterwards what was written and what has become of it. */
export function ReviewScreen({ booking }: { booking: Booking }) {
  const [sent, setSent] = useState(false);
  const ugcOn = useUgcOn();
  const stage = sent ? 'reviewed' : reviewStage(booking, serverNow());
  const onSent = () => {
    setSent(true);
    toTop();
  };
  if (stage === 'form') return <ReviewForm key={booking.id} booking={booking} ugcOn={ugcOn} onSent={onSent} />;
  if (stage === 'reviewed') return <Reviewed booking={booking} now={sent} />;
  const { title, text } = STAGE_TEXT[stage];
  return (
    <MessageCard id={`review-${stage}`} icon="star" title={title} text={text}>
      <PrimaryButton id="review-to-booking" onTap={() => void replace(links.booking(booking.id))}>
        看这次预约
      </PrimaryButton>
      <SecondButton id="review-complain" onTap={() => void replace(links.complaint(booking.id))}>
        我要投诉
      </SecondButton>
    </MessageCard>
  );
}

/** `now`: he has just sent it, and is thanked. */
function Reviewed({ booking, now }: { booking: Booking; now: boolean }) {
  const own = useOwnReview(booking.id, true);
  return (
    <PageState of={own} skeleton={<ReviewBones />}>
      {(review) => (
        <View className={now ? 'review-sent' : undefined}>
          <MessageCard
            id="review-ok"
            icon={now ? 'check' : 'star'}
            title={now ? '谢谢您的评价' : '您已经评价过了'}
            text={now && hasContent(review) ? '文字和照片先审核，通过后邻居就能看到' : undefined}
          />
          <OwnReview review={review} />
          <View className="review-sent__buttons">
            <PrimaryButton id="review-to-booking" onTap={() => void replace(links.booking(booking.id))}>
              看这次预约
            </PrimaryButton>
            <SecondButton
              id="review-to-all"
              onTap={() => void replace(links.reviews({ communityId: booking.communityId }))}
            >
              看小区的评价
            </SecondButton>
          </View>
        </View>
      )}
    </PageState>
  );
}

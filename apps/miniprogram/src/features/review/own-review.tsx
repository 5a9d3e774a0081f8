import { View } from '@tarojs/components';
import type { OwnReview as Own } from '../../api/contract';
import { confirm, toast } from '../../platform/message';
import { TextButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { FaultLine } from '../../shared/ui/fault-line';
import { Tag } from '../../shared/ui/tag';
import { asMaster } from '../engineer/engineer.view';
import { ReviewBody, ReviewHead } from './review-body';
import { ReviewReply } from './review-reply';
import { contentState, hasContent } from './review.view';
import { usePersonLooks, useWithdrawReview } from './use-reviews';
import './own-review.scss';

/** What one has written oneself, with what the public does not see: how far the check is. */
export function OwnReview({ review }: { review: Own }) {
  const withdraw = useWithdrawReview(review.bookingId);
  const told = contentState(review, usePersonLooks());

  async function onWithdraw() {
    const text = '文字和照片会删掉，不能恢复；星级还在。';
    if (!(await confirm({ title: '撤回文字和照片吗？', text, yes: '撤回', no: '不撤回' }))) return;
    if (await withdraw.run(review.id)) toast('已撤回');
  }

  return (
    <Card id="own-review">
      <ReviewHead review={review} />
      <ReviewBody review={review} />
      {told && (
        <View id="own-review-state" className="own-review__state">
          <Tag tone={told.tone}>{told.name}</Tag>
          <View className="own-review__why">{told.text}</View>
        </View>
      )}
      {review.reply && (
        <ReviewReply id="own-review-reply" title={`${asMaster(review.engineerName)}回复`} text={review.reply.text} />
      )}
      {hasContent(review) && (
        <View className="own-review__foot">
          <FaultLine fault={withdraw.error} />
          <TextButton id="review-withdraw" busy={withdraw.busy} onTap={() => void onWithdraw()}>
            撤回文字和照片
          </TextButton>
        </View>
      )}
    </Card>
  );
}

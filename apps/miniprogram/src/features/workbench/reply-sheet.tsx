import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ReviewCard } from '../../api/contract';
import { toast } from '../../platform/message';
import { written } from '../../shared/format/written';
import { BottomSheet } from '../../shared/ui/bottom-sheet';
import { PrimaryButton } from '../../shared/ui/button';
import { FaultLine } from '../../shared/ui/fault-line';
import { Field } from '../../shared/ui/field';
import { ReviewHead } from '../review/review-body';
import { useReply } from './use-received-reviews';
import './sheet-form.scss';

interface Props {
  review: ReviewCard | null;
  onClose(): void;
}

/** Everybody reads the answer, so it is checked as the review is. */
export const ReplySheet = ({ review, onClose }: Props) => (
  <BottomSheet id="reply-sheet" title="回复住户" open={review !== null} onClose={onClose}>
    {review && <Reply key={review.id} review={review} onClose={onClose} />}
  </BottomSheet>
);

function Reply({ review, onClose }: { review: ReviewCard; onClose(): void }) {
  const [text, setText] = useState(review.reply?.text ?? '');
  const [tried, setTried] = useState(false);
  const reply = useReply(review.id);
  const missing = written(text) === '' ? '请先写回复' : '';

  async function onSend() {
    setTried(true);
    if (missing || !(await reply.run(written(text)))) return;
    toast('发出去了，审核后住户能看到');
    onClose();
  }

  return (
    <View className="sheet-form">
      <ReviewHead review={review} />
      {review.text && <View className="soft">{review.text}</View>}
      <Field
        id="reply-text"
        label="您想说什么？"
        kind="reply"
        placeholder="例如：谢谢您的认可，有事随时找我"
        value={text}
        onType={setText}
      />
      <View className="sheet-form__confirm">
        <View className="soft">先审核再公开。别写住户的姓名、电话和门牌</View>
        <FaultLine fault={reply.error ?? (tried && missing ? { message: missing } : null)} />
        <PrimaryButton id="reply-send" busy={reply.busy} onTap={() => void onSend()}>
          发出回复
        </PrimaryButton>
      </View>
    </View>
  );
}

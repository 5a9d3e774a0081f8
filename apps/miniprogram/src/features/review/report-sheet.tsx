import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ReportWish, ReviewCard } from '../../api/contract';
import { toast } from '../../platform/message';
import { written } from '../../shared/format/written';
import { BottomSheet } from '../../shared/ui/bottom-sheet';
import { PrimaryButton } from '../../shared/ui/button';
import { FaultLine } from '../../shared/ui/fault-line';
import { Field } from '../../shared/ui/field';
import { Chips } from '../../shared/ui/chips';
import { REASONS, reportables } from './report.view';
import { useReport } from './use-reviews';
import './report-sheet.scss';

interface Props {
  review: ReviewCard | null;
  onClose(): void;
}

/** What is wrong, and why; a person looks at it. */
export const ReportSheet = ({ review, onClose }: Props) => (
  <BottomSheet id="report-sheet" title="举报" open={review !== null} onClose={onClose}>
    {review && <Report key={review.id} review={review} onClose={onClose} />}
  </BottomSheet>
);

function Report({ review, onClose }: { review: ReviewCard; onClose(): void }) {
  const things = reportables(review);
  const [at, setAt] = useState(0);
  const [reason, setReason] = useState<ReportWish['reason'] | null>(null);
  const [text, setText] = useState('');
  const report = useReport();

  async function onSend() {
    if (!reason) return;
    const said = reason === 'other' ? written(text) : '';
    if (!(await report.run({ ...things[at].target, reason, text: said || undefined }))) return;
    onClose();
    toast('谢谢您告诉我们，会尽快查看');
  }

  return (
    <View className="report-sheet">
      {things.length > 1 && (
        <>
          <View className="report-sheet__question">哪里有问题？</View>
          <Chips
            id="report-what"
            label="哪里有问题"
            kind="one"
            options={things.map(({ title }, i) => ({ key: String(i), title }))}
            chosen={[String(at)]}
            onTap={(key) => setAt(Number(key))}
          />
        </>
      )}
      <View className="report-sheet__question">
        {things.length > 1 ? '为什么？' : `${things[0].title}有什么问题？`}
      </View>
      <Chips
        id="report"
        label="为什么"
        kind="one"
        options={REASONS.map((each) => ({ key: each.reason, title: each.title }))}
        chosen={reason ? [reason] : []}
        onTap={(key) => setReason(key as ReportWish['reason'])}
      />
      {reason === 'other' && (
        <Field
          id="report-text"
          label="说说原因（可以不写）"
          kind="note"
          placeholder="例如：照片里有我家的门牌"
          value={text}
          onType={setText}
        />
      )}
      <View className="report-sheet__send">
        <FaultLine fault={report.error} />
        <PrimaryButton id="report-send" disabled={!reason} busy={report.busy} onTap={() => void onSend()}>
          {reason ? '提交举报' : '请选一个原因'}
        </PrimaryButton>
      </View>
    </View>
  );
}

import { View } from '@tarojs/components';
import type { Job } from '../../api/contract';
import { BottomSheet } from '../../shared/ui/bottom-sheet';
import { Facts } from '../../shared/ui/facts';
import { dispatchFacts } from './dispatch.view';

/** The choice in the words the resident reads, and how it came about. */
export const WhySheet = ({ job, onClose }: { job: Job | null; onClose(): void }) => (
  <BottomSheet id="why-sheet" title="为什么派给您" open={job !== null} onClose={onClose}>
    {job && (
      <>
        <View id="why-reason">住户看到的理由：{job.reason}</View>
        {job.dispatch ? (
          <Facts facts={dispatchFacts(job.dispatch)} />
        ) : (
          <View className="soft">这一单是客服安排或住户顺路约的</View>
        )}
      </>
    )}
  </BottomSheet>
);

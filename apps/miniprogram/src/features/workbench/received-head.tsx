import { View } from '@tarojs/components';
import { Card } from '../../shared/ui/card';
import { Chips } from '../../shared/ui/chips';
import { RatingLine, TopTags } from '../review/rating-line';
import { topTags } from '../review/review.view';
import { useReceivedSummary, type Received } from './use-received-reviews';
import './received-head.scss';

interface Props {
  which: Received;
  onWhich(which: Received): void;
}

/** How residents rate him and what they say most, and which reviews are listed. */
export function ReceivedHead({ which, onWhich }: Props) {
  const summary = useReceivedSummary().data;
  // Nothing has been said yet: the page itself tells that.
  if (!summary?.rating) return null;
  const { rating, tags, answerable } = summary;
  return (
    <>
      <Card kind="flush" id="received-rating">
        <RatingLine id="received-average" rating={rating} />
        <TopTags id="received-tags" tags={topTags(tags)} />
      </Card>
      <View className="received-head__which">
        <Chips
          id="received"
          label="看哪些评价"
          kind="one"
          options={[
            { key: 'all', title: '全部' },
            { key: 'answerable', title: answerable > 0 ? `没回复的 ${countText(answerable)}` : '没回复的' },
          ]}
          chosen={[which]}
          onTap={(key) => onWhich(key as Received)}
        />
      </View>
    </>
  );
}

/** The server counts up to a hundred. */
const countText = (count: number) => (count < 100 ? String(count) : '99+');

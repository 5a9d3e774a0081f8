import { View } from '@tarojs/components';
import type { Rating } from '../../api/contract';
import { averageText } from '../../shared/format/rating';
import { Tag } from '../../shared/ui/tag';
import { Stars } from './stars';
import './rating-line.scss';

/** The average in large figures, and of how many; or that there is none. */
export const RatingLine = ({ id, rating }: { id: string; rating: Rating | null }) =>
  rating === null || rating.stars === null ? (
    <View id={id} className="rating-line soft">
      暂无评价
    </View>
  ) : (
    <View id={id} className="rating-line">
      <View className="rating-line__value">{averageText(rating.stars)} 分</View>
      <Stars stars={rating.stars} label={`平均 ${averageText(rating.stars)} 分`} />
      <View className="rating-line__count">{rating.n} 条评价</View>
    </View>
  );

/** What is said most, with how often; no word of it is torn apart. */
export const TopTags = ({ id, tags }: { id: string; tags: string[] }) =>
  tags.length === 0 ? null : (
    <View id={id} className="rating-line__tags">
      {tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </View>
  );

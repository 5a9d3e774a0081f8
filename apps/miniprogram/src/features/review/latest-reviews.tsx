import type { Rating, ReviewCard } from '../../api/contract';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { TextButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Section } from '../../shared/ui/section';
import { RatingLine, TopTags } from './rating-line';
import { ReviewBrief } from './review-brief';
import type { ReviewsOf } from './use-reviews';

interface Props {
  title: string;
  of: ReviewsOf;
  rating: Rating | null;
  latest: ReviewCard[];
  /** Ticked most often, with how often. */
  tags?: string[];
}

/** How others found it: the average of how many, the latest ones, and the way to all. */
export function LatestReviews({ title, of, rating, latest, tags = [] }: Props) {
  const all = () => void open(links.reviews(of));
  return (
    <Section
      id="reviews"
      title={title}
      aside={
        latest.length > 0 && (
          <TextButton id="all-reviews" onTap={all}>
            全部评价
          </TextButton>
        )
      }
    >
      <Card kind="flush">
        <RatingLine id="rating" rating={rating} />
        <TopTags id="review-top-tags" tags={tags} />
        {latest.map((review) => (
          <ReviewBrief key={review.id} review={review} onTap={all} />
        ))}
      </Card>
    </Section>
  );
}

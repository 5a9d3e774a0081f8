import { Field, ListOf, Nullable } from '../../foundation/openapi/view-fields.js';
import { ServiceItemView } from '../catalog/catalog.dto.js';
import { EngineerProfile, ServedCommunity } from '../engineer/engineer.dto.js';
import { PhotoView } from '../photo/photo.dto.js';
import { Rating, ReviewCard, TagCount } from '../review/review.dto.js';

export class EngineerPageView {
  @Field() engineer!: EngineerProfile;
  @Field() brandName!: string;
  @ListOf(() => ServedCommunity, 'at most 20') communities!: ServedCommunity[];
  @Field() communityCount!: number;
  @ListOf(() => PhotoView, 'looked at by an operator') certificates!: PhotoView[];
  @ListOf(() => ServiceItemView, 'services he has the skill for') services!: ServiceItemView[];
  @Nullable(String, 'null when he has left') bindCode!: string | null;
  @Field() boundResidents!: number;
  @Nullable(() => Rating, 'null without any review') rating!: Rating | null;
  @ListOf(() => TagCount, 'the most frequent first') tags!: TagCount[];
  @ListOf(() => ReviewCard, 'the latest three') reviews!: ReviewCard[];
}

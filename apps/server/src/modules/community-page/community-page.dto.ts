import { Field, ListOf, Nullable, Word } from '../../foundation/openapi/view-fields.js';
import { ServiceItemView } from '../catalog/catalog.dto.js';
import { COMMUNITY_KINDS, CommunityKind } from '../community/community.dto.js';
import { EngineerCard } from '../engineer/engineer.dto.js';
import { Rating, ReviewCard } from '../review/review.dto.js';
import { VisitCard } from '../visit/visit.dto.js';

export class CommunityHead {
  @Field() id!: string;
  @Field() name!: string;
  @Word('CommunityKind', COMMUNITY_KINDS) kind!: CommunityKind;
  @Field() place!: string;
  @Nullable(Number) households!: number | null;
  @Nullable(String, 'business date') householdsAsOf!: string | null;
  @Field('made-up number of the demo') householdsDemo!: boolean;
  @Nullable(String, 'id of the community that was asked for, when it was merged into this one') mergedFrom!:
    string | null;
}

export class MineHere {
  @Field() isResident!: boolean;
  @Field() isDefault!: boolean;
  @Nullable(String) butlerEngineerId!: string | null;
}

export class RankedEngineer extends EngineerCard {
  @Field('completed bookings in this community') completedHere!: number;
  @Field() isPrimary!: boolean;
  @Nullable(() => Rating, 'of the reviews in this community; null without any') rating!: Rating | null;
}

export class ReviewsHere {
  @Field() n!: number;
  @Nullable(Number, 'average with one decimal; null without any') stars!: number | null;
  @ListOf(() => ReviewCard, 'at most three') latest!: ReviewCard[];
}

export class CommunityPageView {
  @Field() community!: CommunityHead;
  @Nullable(() => MineHere, 'null without a session') mine!: MineHere | null;
  @ListOf(() => ServiceItemView) services!: ServiceItemView[];
  @ListOf(() => RankedEngineer, 'the primary one first, then by completed bookings here') engineers!: RankedEngineer[];
  @Field('nobody covers the community yet: these engineers are on call') onCall!: boolean;
  @Field('residents bound here') residents!: number;
  @Field('what residents here say') reviews!: ReviewsHere;
  @ListOf(() => VisitCard, 'the next visits of the coming 14 days, by day') visits!: VisitCard[];
}

import { businessDate } from '../../foundation/clock/shanghai.js';
import { isTrue, Truth } from '../../foundation/database/truth.js';
import { ServiceItemView } from '../catalog/catalog.dto.js';
import { CommunityKind } from '../community/community.dto.js';
import { placeText } from '../community/rules/place-text.js';
import type { ReviewCard } from '../review/review.dto.js';
import { ratingOf, Tally } from '../review/rules/rating.js';
import { dataOf, visitCard } from '../visit/visit-cards.view.js';
import { engineerCard, EngineerJson } from '../engineer/engineer-card.js';
import { CommunityPageView, RankedEngineer } from './community-page.dto.js';
import type { PageRow } from './community-page.queries.js';

interface HeadData {
  name: string;
  kind: CommunityKind;
  merged: string | null;
  places: (string | null)[];
  residents: number;
  reviews: Tally;
  households: { count: number; asOf: string; demo: Truth } | null;
}

interface EngineerData extends EngineerJson {
  completedHere: number;
  isPrimary: Truth;
  tally: Tally | null;
}

/** The id of the community this one was merged into, or null. */
export function mergedInto(rows: PageRow[]): string | null {
  const head = rows.find((row) => row.kind === 'head');
  return head ? dataOf<HeadData>(head).merged : null;
}

interface Around {
  mergedFrom: string | null;
  /** The cards of the rows of kind `review`. */
  latest: ReviewCard[];
  now: Date;
}

/** The page out of its rows; null when the community is unknown. */
export function pageView(rows: PageRow[], { mergedFrom, latest, now }: Around): CommunityPageView | null {
  const head = rows.find((row) => row.kind === 'head');
  if (!head) return null;
  const { name, kind, places, residents, households, reviews } = dataOf<HeadData>(head);
  const mine = rows.find((row) => row.kind === 'mine');
  const today = businessDate(now);
  const onCall = !rows.some((row) => row.kind === 'engineer');
  return {
    community: {
      id: head.id,
      name,
      kind,
      place: placeText(places),
      households: households?.count ?? null,
      householdsAsOf: households?.asOf ?? null,
      householdsDemo: isTrue(households?.demo ?? null),
      mergedFrom,
    },
    mine: mine ? mineView(mine) : null,
    services: rows
      .filter((row) => row.kind === 'service')
      .map((row) => ({ id: row.id, ...dataOf<Omit<ServiceItemView, 'id'>>(row) })),
    engineers: rows
      .filter((row) => row.kind === 'engineer' || row.kind === 'onCall')
      .map((row) => engineerView(dataOf<EngineerData>(row), today)),
    onCall,
    residents,
    reviews: { n: reviews.n, stars: ratingOf(reviews)?.stars ?? null, latest },
    visits: rows.filter((row) => row.kind === 'visit').map((row) => visitCard(row, now)),
  };
}

function mineView(row: PageRow) {
  const { isResident, isDefault } = dataOf<{ isResident: Truth; isDefault: Truth }>(row);
  return {
    isResident: isTrue(isResident),
    isDefault: isTrue(isDefault),
    butlerEngineerId: row.id === '0' ? null : row.id,
  };
}

function engineerView({ completedHere, isPrimary, tally, ...engineer }: EngineerData, today: string): RankedEngineer {
  const rating = tally && ratingOf(tally);
  return { ...engineerCard(engineer, today), completedHere, isPrimary: isTrue(isPrimary), rating };
}

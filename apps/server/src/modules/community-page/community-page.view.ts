import { dataOf } from '../../foundation/database/row-data.js';
import { isTrue, Truth } from '../../foundation/database/truth.js';
import { ServiceItemView } from '../catalog/catalog.dto.js';
import { CommunityKind } from '../community/community.dto.js';
import { placeText } from '../community/rules/place-text.js';
import type { ReviewCard } from '../review/review.dto.js';
import { ratingOf, Tally } from '../review/rules/rating.js';
import { comingEngineers, visitCard } from '../visit/visit-cards.view.js';
import type { EngineerJson } from '../engineer/engineer-card.js';
import type { EngineerCard } from '../engineer/engineer.dto.js';
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
  /** The cards of everybody on it. */
  engineers: Map<string, EngineerCard>;
  /** The cards of the rows of kind `review`. */
  latest: ReviewCard[];
  now: Date;
}

/** Everybody on the page: who serves here, and who comes. */
export function engineersOn(rows: PageRow[]): EngineerJson[] {
  const serving = rows.filter(isEngineer).map((row) => dataOf<EngineerData>(row));
  return [...serving, ...comingEngineers(rows.filter(isVisit))];
}

const isEngineer = ({ kind }: PageRow) => kind === 'engineer' || kind === 'onCall';
const isVisit = ({ kind }: PageRow) => kind === 'visit';

/** The page out of its rows; null when the community is unknown. */
export function pageView(rows: PageRow[], { mergedFrom, engineers, latest, now }: Around): CommunityPageView | null {
  const head = rows.find((row) => row.kind === 'head');
  if (!head) return null;
  const { name, kind, places, residents, households, reviews } = dataOf<HeadData>(head);
  const mine = rows.find((row) => row.kind === 'mine');
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
    engineers: rows.filter(isEngineer).map((row) => engineerView(dataOf<EngineerData>(row), engineers)),
    onCall,
    residents,
    reviews: { n: reviews.n, stars: ratingOf(reviews)?.stars ?? null, latest },
    visits: rows.filter(isVisit).map((row) => visitCard(row, { engineers, now })),
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

function engineerView(data: EngineerData, cards: Map<string, EngineerCard>): RankedEngineer {
  const { id, completedHere, isPrimary, tally } = data;
  const rating = tally && ratingOf(tally);
  return { ...cards.get(id)!, completedHere, isPrimary: isTrue(isPrimary), rating };
}

import { isTrue } from '../../foundation/database/truth.js';
import { placeText } from '../community/rules/place-text.js';
import type { CommunityDetailJson, CommunityJson } from './console-community-detail.queries.js';
import type { ConsoleCommunity, ConsoleCommunityDetail, HouseholdsView } from './console-community.dto.js';

export const communityView = (row: CommunityJson): ConsoleCommunity => ({
  id: row.id,
  code: row.code,
  name: row.name,
  kind: row.kind,
  place: placeText(row.places),
  residents: row.residents,
  engineers: row.engineers,
  households: row.households && householdsView(row.households),
  demo: isTrue(row.demo),
});

export function communityDetailView(row: CommunityDetailJson): ConsoleCommunityDetail {
  const { version, codes, places, lat, lng, history, aliases, mergedInto, merged } = row;
  return {
    ...communityView(row),
    version,
    divisions: codes.flatMap((code, n) => (code === null ? [] : [{ code, name: places[n] ?? code }])),
    lat,
    lng,
    householdsHistory: (history ?? []).map(householdsView).sort((a, b) => (a.asOf < b.asOf ? 1 : -1)),
    aliases: aliases ?? [],
    mergedInto,
    merged: merged ?? [],
    createdAt: instantOf(row.createdAt),
    updatedAt: instantOf(row.updatedAt),
  };
}

const householdsView = ({ count, asOf, demo }: NonNullable<CommunityJson['households']>): HouseholdsView => ({
  count,
  asOf,
  demo: isTrue(demo),
});

const instantOf = (seconds: number) => new Date(seconds * 1000).toISOString();

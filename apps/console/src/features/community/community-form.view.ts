import type { components } from '@qianqu/contract';

type Schemas = components['schemas'];

/** As the form is filled in; numbers as they were typed. */
export interface CommunityDraft {
  name: string;
  kind: Schemas['CommunityKind'];
  division?: string;
  households?: string;
  householdsAsOf?: string;
  lat?: string;
  lng?: string;
  datum: Schemas['Datum'];
}

export const DATUM_TEXT: Record<Schemas['Datum'], string> = {
  gcj02: '高德、腾讯、微信地图（GCJ-02）',
  bd09: '百度地图（BD-09）',
  wgs84: 'GPS、手机定位（WGS-84）',
};

export const EMPTY_DRAFT: CommunityDraft = { name: '', kind: 'estate', datum: 'gcj02' };

/** What there is, to be changed. A count and a position are said anew, or stay as they are. */
export const draftOf = ({ name, kind, divisions }: Schemas['ConsoleCommunityDetail']): CommunityDraft => ({
  ...EMPTY_DRAFT,
  name,
  kind,
  division: divisions.at(-1)?.code,
});

const numberOf = (text: string | undefined) => (text?.trim() ? Number(text.normalize('NFKC').trim()) : undefined);

/** As the server takes it: what was left empty is not said. */
export function wishOf(draft: CommunityDraft): Schemas['CommunityWish'] {
  const [lat, lng] = [numberOf(draft.lat), numberOf(draft.lng)];
  return {
    name: draft.name.trim(),
    kind: draft.kind,
    division: draft.division ?? '',
    households: numberOf(draft.households),
    householdsAsOf: draft.householdsAsOf?.trim() || undefined,
    lat,
    lng,
    datum: lat === undefined && lng === undefined ? undefined : draft.datum,
  };
}

/** What was typed is a whole number from 1 to 200000, or nothing. */
export const isHouseholds = (text: string | undefined): boolean => {
  const n = numberOf(text);
  return n === undefined || (Number.isInteger(n) && n >= 1 && n <= 200_000);
};

export const isWithin = (text: string | undefined, from: number, to: number): boolean => {
  const n = numberOf(text);
  return n === undefined || (n >= from && n <= to);
};

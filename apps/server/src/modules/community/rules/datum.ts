import published from 'gcoord';
import type { Point } from './distance.js';

// Its types speak of a default export inside of what Node imports as a whole.
const gcoord = published as unknown as typeof published.default;

/** What coordinates are measured by: GPS and browsers; the maps of Amap and Tencent, and WeChat; the map of Baidu. */
export const DATUMS = ['wgs84', 'gcj02', 'bd09'] as const;
export type Datum = (typeof DATUMS)[number];

/** How people write them: WGS-84, wgs84, GCJ02. Null for anything else. */
export function datumOf(text: string): Datum | null {
  const plain = text.toLowerCase().replace(/[-_ ]/g, '');
  return DATUMS.find((datum) => datum === plain) ?? null;
}

const SYSTEMS = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 };

/** A point as communities are stored: in GCJ-02 (docs/adr/0017). Outside of China all three are the same. */
export function storedPoint({ lat, lng }: Point, datum: Datum): Point {
  if (datum === 'gcj02') return { lat, lng };
  const [east, north] = gcoord.transform([lng, lat], SYSTEMS[datum], gcoord.GCJ02);
  return { lat: north, lng: east };
}

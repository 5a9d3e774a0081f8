import type { MapPlace } from './map';

/** A page of 高德, whose coordinates are GCJ-02 too. It hears which community, and nothing of who lives there. */
export function mapAddress({ lat, lng, name }: MapPlace): string {
  const query = { position: `${lng},${lat}`, name, coordinate: 'gaode', callnative: '1' };
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `https://uri.amap.com/marker?${pairs.join('&')}`;
}

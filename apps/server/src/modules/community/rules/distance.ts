const EARTH_METRES = 6_371_008.8;
const METRES_PER_DEGREE = (Math.PI * EARTH_METRES) / 180;

export interface Point {
  lat: number;
  lng: number;
}

export interface Box {
  south: number;
  north: number;
  west: number;
  east: number;
}

export function isPoint({ lat, lng }: Point): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
}

/** Metres between two points along the great circle. */
export function distanceMetres(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lng - a.lng) / 2) ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** The box that holds every point within the radius. Near a pole it goes all the way round. */
export function boxAround({ lat, lng }: Point, radius: number): Box {
  const up = radius / METRES_PER_DEGREE;
  const shrink = Math.cos((Math.min(89.9, Math.abs(lat) + up) * Math.PI) / 180);
  const aside = Math.min(180, up / shrink);
  return { south: lat - up, north: lat + up, west: lng - aside, east: lng + aside };
}

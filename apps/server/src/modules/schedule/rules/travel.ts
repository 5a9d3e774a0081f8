import { distanceMetres, type Point } from '../../community/rules/distance.js';
import { ATOM_MINUTES } from './time-grid.js';

export interface Spot {
  communityId: string;
  lat?: number;
  lng?: number;
}

/** A community with its coordinates as the database gives them: decimals as text or numbers, or none. */
interface Located {
  id: string;
  lat: string | number | null;
  lng: string | number | null;
}

/** Where a community lies. */
export const spotOf = ({ id: communityId, lat, lng }: Located): Spot =>
  lat === null || lng === null ? { communityId } : { communityId, lat: Number(lat), lng: Number(lng) };

const DETOUR = 1.4;
const KM_PER_HOUR = 25;
const UNKNOWN_MINUTES = 30;
const LONGEST_MINUTES = 120;

/** No way is longer. */
export const LONGEST_WAY_MS = LONGEST_MINUTES * 60_000;

export const distanceKm = (a: Point, b: Point): number => distanceMetres(a, b) / 1000;

/** Minutes kept free between two communities, in whole atoms: 0 inside one, 30 where coordinates are missing, 120 at most. */
export function travelMinutes(from: Spot, to: Spot): number {
  if (from.communityId === to.communityId) return 0;
  if (from.lat === undefined || from.lng === undefined || to.lat === undefined || to.lng === undefined)
    return UNKNOWN_MINUTES;
  const km = distanceKm({ lat: from.lat, lng: from.lng }, { lat: to.lat, lng: to.lng }) * DETOUR;
  const minutes = (km / KM_PER_HOUR) * 60;
  return Math.min(LONGEST_MINUTES, Math.max(1, Math.ceil(minutes / ATOM_MINUTES)) * ATOM_MINUTES);
}

/** Minutes kept free after the last visit of a day, when nobody knows yet where the next one is. */
export const TRAVEL_TO_UNKNOWN = UNKNOWN_MINUTES;

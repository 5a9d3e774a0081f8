import type { CommunityHit, CommunityPage } from '../../api/contract';
import { grouped } from '../../shared/format/grouped';

type Community = CommunityPage['community'];

/** `约 1,200 户 · 36 户在用`; what is not known is left out. */
export function sizeText({ households }: Pick<Community, 'households'>, residents: number): string {
  const parts = [];
  if (households !== null) parts.push(`约 ${grouped(households)} 户`);
  if (residents > 0) parts.push(`${grouped(residents)} 位邻居在用`);
  return parts.join(' · ');
}

/** `800 米`, `1.2 公里` */
export function distanceText(meters: number): string {
  if (meters < 1000) return `${Math.max(50, Math.round(meters / 50) * 50)} 米`;
  return `${(meters / 1000).toFixed(1)} 公里`;
}

/** The line below a community in a list. */
export const hitDetail = ({ place, distanceM }: Pick<CommunityHit, 'place' | 'distanceM'>) =>
  distanceM === null ? place : `${distanceText(distanceM)} · ${place}`;

/** An id as links carry it; whatever else stands there is nothing. */
export const communityIn = (param: string): string | null => (/^[1-9]\d{0,18}$/.test(param) ? param : null);

import type { Butler, CommunityHit, CommunityPage } from '../../api/contract';
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

export interface Invitation {
  kind: 'first' | 'join' | 'none';
  title: string;
  text: string;
}

/** Whether the page asks its reader to join: warmly as the first, plainly as a neighbour, not at all as a member. */
export function joinInvitation({ mine, residents }: Pick<CommunityPage, 'mine' | 'residents'>): Invitation {
  if (mine?.isResident) return { kind: 'none', title: '', text: '' };
  if (residents === 0)
    return { kind: 'first', title: '成为这里的第一位住户', text: '您加入后，我们会为小区安排固定的师傅' };
  return { kind: 'join', title: '您住在这里吗？', text: '加入后，一打开就是您的小区' };
}

/** Whether the butler is among those who come to the community. */
export function butlerServes({ engineers }: Pick<CommunityPage, 'engineers'>, butler: Butler | null): boolean {
  return butler !== null && engineers.some(({ id }) => id === butler.engineer.id);
}

/** An id as links carry it; whatever else stands there is nothing. */
export const communityIn = (param: string): string | null => (/^[1-9]\d{0,18}$/.test(param) ? param : null);

import type { CoveredCommunity } from '../../api/contract';

export interface Street {
  /** `徐汇区 天平路街道` */
  title: string;
  communities: CoveredCommunity[];
}

/** District and street are those of many: said once above them. Streets come in the order of their first community. */
export function byStreet(communities: CoveredCommunity[]): Street[] {
  const streets = new Map<string, CoveredCommunity[]>();
  for (const community of communities)
    streets.set(community.place, [...(streets.get(community.place) ?? []), community]);
  return [...streets].map(([place, of]) => ({ title: place.split(' ').slice(-2).join(' '), communities: of }));
}

/** `3 户`; nothing where nobody has chosen him. */
export const householdsText = (residents: number) => (residents > 0 ? `${residents} 户` : '');

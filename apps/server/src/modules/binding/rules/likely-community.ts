export type CommunityReason = 'service' | 'today' | 'mine' | 'nearest' | 'recent' | 'covered';

export interface CommunityHint {
  communityId: string;
  reason: CommunityReason;
}

const ORDER: CommunityReason[] = ['service', 'today', 'mine', 'nearest', 'recent', 'covered'];

/** Likeliest community first, each once with its best reason: that of the service sheet, of today's visit, of the resident … */
export function rankCommunities(hints: CommunityHint[]): CommunityHint[] {
  const best = new Map<string, CommunityHint>();
  const sorted = [...hints].sort((a, b) => ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason));
  for (const hint of sorted) if (!best.has(hint.communityId)) best.set(hint.communityId, hint);
  return [...best.values()];
}

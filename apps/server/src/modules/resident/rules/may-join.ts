export const MAX_COMMUNITIES = 5;

/** Why a resident may not join one more community, or null. */
export function mayJoin(joined: string[], communityId: string): 'tooManyCommunities' | null {
  if (joined.includes(communityId)) return null;
  return joined.length >= MAX_COMMUNITIES ? 'tooManyCommunities' : null;
}

export const MAX_COMMUNITIES = 5;

/** Why a resident may not belong to one more community, or null. */
export function mayBelong(communityIds: string[], communityId: string): 'tooManyCommunities' | null {
  if (communityIds.includes(communityId)) return null;
  return communityIds.length >= MAX_COMMUNITIES ? 'tooManyCommunities' : null;
}

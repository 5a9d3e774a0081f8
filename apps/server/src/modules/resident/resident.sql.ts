/** To be joined: those who belong to a community. */
export const membersOf = (communityId: string, alias: string) =>
  `resident_community ${alias} ON ${alias}.community_id = ${communityId}`;

/** To be joined: that a resident belongs to a community. */
export const membership = (residentId: string, communityId: string, alias: string) =>
  `${membersOf(communityId, alias)} AND ${alias}.resident_id = ${residentId}`;

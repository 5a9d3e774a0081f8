/** To be joined: the binding `b` of a resident to his butler. */
export const butlerOf = (residentId: string) => `binding b ON b.resident_id = ${residentId} AND b.active = 1`;

/** Which bindings hold to an engineer. Takes `engineerId`. */
export const BOUND_TO = 'engineer_id = :engineerId AND active = 1';

/** To be joined: the bindings `b` of those who are bound in a community. */
export const boundMembersOf = (communityId: string) => `binding b ON b.community_id = ${communityId} AND b.active = 1`;

/** SQL: how many residents are bound in a community, given by an expression for its id. */
export const boundInSql = (communityId: string) =>
  `COALESCE((SELECT tally.bound FROM binding_tally tally WHERE tally.community_id = ${communityId}), 0)`;

/** How many are bound in each community, `t`. */
export const BOUND_TALLY = 'binding_tally t';

/** To be joined: the count of the community of an id. */
export const boundTallyOf = (communityId: string) => `${BOUND_TALLY} ON t.community_id = ${communityId}`;

/** Whether residents are bound in the community of an id. */
export const isBoundIn = (communityId: string) => `${boundInSql(communityId)} > 0`;

/** SQL: how many residents are bound in a community, given by an expression for its id. */
export const boundInSql = (communityId: string) =>
  `COALESCE((SELECT tally.bound FROM binding_tally tally WHERE tally.community_id = ${communityId}), 0)`;

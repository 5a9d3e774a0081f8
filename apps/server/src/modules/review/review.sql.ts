/** JSON of all that the reviews of a community add up to. */
export const reviewsJson = (communityId: string) =>
  `(SELECT JSON_OBJECT('n', COALESCE(SUM(q.n), 0), 'stars', COALESCE(SUM(q.stars), 0)) FROM review_tally q WHERE q.community_id = ${communityId})`;

/** JSON of what the reviews of an engineer in one community add up to: one row of the tally's primary key. */
export const tallyJson = (communityId: string, engineerId: string) =>
  `(SELECT JSON_OBJECT('n', q.n, 'stars', q.stars) FROM review_tally q
    WHERE q.community_id = ${communityId} AND q.engineer_id = ${engineerId})`;

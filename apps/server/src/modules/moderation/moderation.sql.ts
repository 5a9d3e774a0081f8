/** 1 while texts, photos and replies of users are shown. */
export const UGC_ON = `COALESCE((SELECT s.is_on FROM moderation_switch s WHERE s.name = 'ugc'), 1)`;

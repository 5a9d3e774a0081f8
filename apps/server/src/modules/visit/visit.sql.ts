/** To be joined: the visit `v` of an id that was folded into another one, and that one, `o`. */
export const foldedVisit = (id: string) => `visit v ON v.id = ${id} AND v.live IS NULL
  JOIN visit o ON o.engineer_id = v.engineer_id AND o.community_id = v.community_id AND o.day = v.day AND o.live = 1`;

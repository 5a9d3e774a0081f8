/** SQL: joins a community by an expression for its id, as `place`: its coordinates are `place.lat` and `place.lng`, null where unknown. */
export const joinPlace = (communityId: string) => `JOIN community place ON place.id = ${communityId}`;

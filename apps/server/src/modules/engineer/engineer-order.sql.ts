/**
 * SQL: the one order of engineers for a community, best first. `nearness` ranks how he is bound to the place (primary
 * coverage, or the length of his on-call region), `completed` his finished services there; equal ones by id.
 */
export const engineerOrderSql = (nearness: string, completed: string, id: string) =>
  `${nearness} DESC, ${completed} DESC, ${id}`;

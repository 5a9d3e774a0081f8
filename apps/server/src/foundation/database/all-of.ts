import type { Params } from './named-parameters.js';

/** A condition with the parameters that it takes. */
export type Filter = [sql: string, params: Params];

/** Filters that all hold; none: everything does. */
export const allOf = (filters: Filter[]): { where: string; params: Params } => ({
  where: filters.map(([sql]) => sql).join(' AND ') || 'TRUE',
  params: Object.assign({}, ...filters.map(([, params]) => params)) as Params,
});

/** Conditions on entities, for files of queries. */
export { In, IsNull, LessThan, MoreThan } from 'typeorm';
export type { FindOptionsWhere as Where } from 'typeorm';

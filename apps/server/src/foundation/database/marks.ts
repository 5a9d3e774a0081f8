/** As many question marks as values, for `IN (…)`; NULL for none, which nothing is in. */
export const marksFor = (values: readonly unknown[]): string => values.map(() => '?').join(', ') || 'NULL';

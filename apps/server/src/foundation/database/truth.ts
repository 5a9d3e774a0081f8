/**
 * A truth value as MariaDB writes it: a column or a comparison in a row is 1 or 0, a comparison inside JSON is true or false,
 * null stands for unknown. Text never is: a bare EXISTS inside JSON beside utf8mb4 text is written as "0", which JavaScript takes for true.
 */
export type Truth = 0 | 1 | boolean | null;

export const isTrue = (value: Truth): boolean => value === true || value === 1;

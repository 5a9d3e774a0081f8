const json = (value: string) =>
  `export const SQL = \`SELECT JSON_OBJECT('name', c.name, 'mine', ${value}) FROM community c\`;\n`;
const seed = (name: string) => `apps/server/src/modules/community/seed-${name}.queries.ts`;

/** Fault, file, text, what the check must say of it. */
export const SQL_SEEDS: [fault: string, path: string, text: string, found: string][] = [
  ['a bare EXISTS inside JSON', seed('exists'), json('EXISTS (SELECT 1 FROM (SELECT 1) x)'), "'mine', EXISTS ("],
  ['a bare parameter inside JSON', seed('parameter'), json('?'), "'mine', ?"],
  ['a bare variable inside JSON', seed('variable'), json('@mine'), "'mine', @mine"],
];

export const SQL_ALLOWED: [what: string, path: string, text: string][] = [
  ['a comparison is true or false', seed('compared'), json('EXISTS (SELECT 1 FROM (SELECT 1) x) = 1')],
  ['so is NOT EXISTS', seed('not-exists'), json('NOT EXISTS (SELECT 1)')],
];

const json = (value: string) =>
  `export const SQL = \`SELECT JSON_OBJECT('name', c.name, 'mine', ${value}) FROM community c\`;\n`;
const sql = (text: string) => `export const SQL = '${text}';\n`;
const service = (name: string) => `apps/server/src/modules/community/seed-${name}.service.ts`;
const seed = (name: string) => `apps/server/src/modules/community/seed-${name}.queries.ts`;

/** Fault, file, text, what the check must say of it. */
export const SQL_SEEDS: [fault: string, path: string, text: string, found: string][] = [
  ['a bare EXISTS inside JSON', seed('exists'), json('EXISTS (SELECT 1 FROM (SELECT 1) x)'), "'mine', EXISTS ("],
  ['a bare parameter inside JSON', seed('parameter'), json(':mine'), "'mine', :mine"],
  ['a bare variable inside JSON', seed('variable'), json('@mine'), "'mine', @mine"],
  ['a statement in a service', service('statement'), sql('SELECT id FROM community'), 'SELECT id FROM … SQL lies in'],
  ['a condition in a service', service('condition'), sql('id = :id'), '= :id … SQL lies in'],
  ['a write of a later table', seed('later'), sql('UPDATE booking SET state = 1'), 'booking … belongs to booking'],
  ['a table of an earlier module', seed('earlier'), sql('SELECT 1 FROM identity_role o'), 'belongs to identity'],
  ['a joined table', seed('joined'), sql('SELECT 1 FROM division d JOIN engineer e'), 'belongs to engineer'],
];

export const SQL_ALLOWED: [what: string, path: string, text: string][] = [
  ['a comparison is true or false', seed('compared'), json('EXISTS (SELECT 1 FROM (SELECT 1) x) = 1')],
  ['a module names its own tables', seed('own'), sql('SELECT 1 FROM community c JOIN division d JOIN import_run r')],
  ['a comment is no statement', service('comment'), '/** SELECT 1 FROM community. */\nexport const n = 1;\n'],
  ['so is NOT EXISTS', seed('not-exists'), json('NOT EXISTS (SELECT 1)')],
];

/** Two statements in one file: each is a line of its own in what the check says. */
export const SQL_TWICE: [path: string, text: string] = [
  service('twice'),
  `${sql('SELECT id FROM community WHERE id = :id')}${sql('DELETE FROM division').replace('SQL', 'MORE')}`,
];

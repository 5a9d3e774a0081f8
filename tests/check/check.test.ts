import config from '../../.dependency-cruiser.mjs';
import { BOUNDARY_PROPS, BOUNDARY_SEEDS } from './boundary-seeds.js';
import { LINT_ALLOWED, LINT_SEEDS } from './lint-seeds.js';
import { NAME_SEEDS } from './name-seeds.js';
import { Outcome, Scratch, Seeds, SOURCES, WHOLE } from './scratch.js';
import { SQL_ALLOWED, SQL_SEEDS, SQL_TWICE } from './sql-seeds.js';

// Every fault lies in a file of its own, so one run of a check shows all that it catches.
const seedsOf = (rows: readonly (readonly [string, string, Seeds[string], ...unknown[]])[]): Seeds =>
  Object.fromEntries(rows.map(([, path, seed]) => [path, seed]));

const TYPE_SEEDS: [project: string, path: string][] = [
  ['server', 'apps/server/src/seed-type.ts'],
  ['tools and tests', 'tests/support/seed-type.ts'],
  ['mini-program', 'apps/miniprogram/src/seed-type.ts'],
];
const WRONG_TYPE = "export const count: number = 'one';\n";
const dto = 'apps/server/src/modules/catalog/catalog.dto.ts';
const controller = 'apps/server/src/modules/catalog/catalog.controller.ts';

const DEAD_SEEDS: Seeds = {
  'apps/server/src/modules/visit/dead-file.ts': 'export const dead = 1;\n',
  'tests/support/days.ts': (text) => `${text}export const DEAD_DAY = 'never';\n`,
  'tools/wechat-sim/src/clock.ts': (text) => `${text}export interface DeadClock {\n  dead: true;\n}\n`,
  'apps/server/package.json': (text) => text.replace('"dependencies": {', '"dependencies": {\n    "dead": "1.0.0",'),
};

const RUNS: Record<string, [check: string, seeds: Seeds, sources?: string[]]> = {
  drift: [
    'contract',
    { [dto]: (text) => text.replace('export class ServiceItemView {\n', '$&  @Field() seed?: string;\n') },
    SOURCES,
  ],
  audience: [
    'contract',
    { [controller]: (text) => text.replace(/@Audience\(.*\n|import \{ Audience \}.*\n/g, '') },
    SOURCES,
  ],
  boundaries: [
    'boundaries',
    { ...BOUNDARY_PROPS, ...Object.fromEntries(BOUNDARY_SEEDS.map(([, , path, text]) => [path, text])) },
    SOURCES,
  ],
  lint: ['lint', seedsOf([...LINT_SEEDS, ...LINT_ALLOWED])],
  types: ['types', Object.fromEntries(TYPE_SEEDS.map(([, path]) => [path, WRONG_TYPE]))],
  format: ['format', { 'apps/server/src/seed-format.ts': 'export const  a = "1"\n' }],
  dead: ['dead', DEAD_SEEDS, WHOLE],
  names: ['names', seedsOf(NAME_SEEDS)],
  sql: ['sql', seedsOf([...SQL_SEEDS, ...SQL_ALLOWED, ['two statements', ...SQL_TWICE]])],
  soundBoundaries: ['boundaries', {}, SOURCES],
  soundDead: ['dead', {}, WHOLE],
  soundNames: ['names', {}, SOURCES],
  soundSql: ['sql', {}, SOURCES],
  soundFormat: ['format', {}],
};

const outcomes: Record<string, Outcome> = {};

/** Takes the next run until none is left; two of these keep two cores busy. */
async function worker(waiting: string[]): Promise<void> {
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    const [check, seeds, sources] = RUNS[name];
    const scratch = new Scratch();
    try {
      scratch.sow(seeds, sources);
      outcomes[name] = await scratch.check(check);
    } finally {
      scratch.remove();
    }
  }
}

beforeAll(async () => {
  const waiting = Object.keys(RUNS);
  await Promise.all([worker(waiting), worker(waiting)]);
}, 600_000);

/** What ESLint says of one file: the lines under its name. */
function saidOf(output: string, path: string): string {
  const lines = output.split('\n');
  const from = lines.indexOf(path);
  return from < 0 ? '' : lines.slice(from + 1, lines.indexOf('', from)).join('\n');
}

describe('lint', () => {
  test('fails', () => expect(outcomes.lint.status).toBe(1));
  test.each(LINT_SEEDS)('catches %s', (_fault, path, _text, found) =>
    expect(saidOf(outcomes.lint.output, path)).toContain(found),
  );
  test.each(LINT_ALLOWED)('knows that %s', (_what, path) => expect(saidOf(outcomes.lint.output, path)).toBe(''));
});

describe('boundaries', () => {
  const line = (rule: string, path: string) => `error ${rule}: ${path} →`;

  test('fails', () => expect(outcomes.boundaries.status).toBe(1));
  test.each(BOUNDARY_SEEDS)('%s catches: %s', (rule, _fault, path, _text, reached) => {
    const { output } = outcomes.boundaries;
    const at = output.indexOf(line(rule, path));
    expect(at < 0 ? output : output.slice(at, at + 400)).toContain(line(rule, path));
    expect(output.slice(at, at + 400)).toContain(reached);
  });
  test('no rule is without a fault', () => {
    const shown = new Set(BOUNDARY_SEEDS.map(([rule]) => rule));
    const rules = config.forbidden.map((rule) => rule.name).filter((name) => !/^(feature-)?order-/.test(name));
    expect(rules.filter((name) => !shown.has(name))).toEqual([]);
  });
  test('pass without faults', () => expect(outcomes.soundBoundaries).toEqual({ status: 0, output: '' }));
});

describe('what is dead', () => {
  test.each([
    ['a file', 'apps/server/src/modules/visit/dead-file.ts'],
    ['an export', 'tests/support/days.ts'],
    ['an exported type', 'tools/wechat-sim/src/clock.ts'],
    ['a dependency', 'apps/server/package.json'],
  ])('%s is found', (_what, path) => expect(outcomes.dead.output).toContain(path));
  test('fails', () => expect(outcomes.dead.status).toBe(1));
  test('nothing is, without faults', () => expect(outcomes.soundDead).toEqual({ status: 0, output: '' }));
});

describe('names', () => {
  test('fail', () => expect(outcomes.names.status).toBe(1));
  test.each(NAME_SEEDS)('catch %s', (_fault, path, _seed, found) => {
    const said = outcomes.names.output.split('\n').filter((line) => line.startsWith(`${path}: `));
    expect(said.join('\n')).toContain(found);
  });
  test('pass without faults', () => expect(outcomes.soundNames).toEqual({ status: 0, output: '' }));
});

describe('sql', () => {
  const saidOf = (path: string) => outcomes.sql.output.split('\n').filter((line) => line.startsWith(`${path}:`));

  test('fails', () => expect(outcomes.sql.status).toBe(1));
  test.each(SQL_SEEDS)('catches %s', (_fault, path, _text, found) =>
    expect(saidOf(path)).toEqual([expect.stringContaining(found)]),
  );
  test('catches each statement of a file', () =>
    expect(saidOf(SQL_TWICE[0])).toEqual([
      expect.stringContaining('SELECT id FROM'),
      expect.stringContaining('DELETE FROM'),
    ]));
  test.each(SQL_ALLOWED)('knows that %s', (_what, path) => expect(saidOf(path)).toEqual([]));
  test('passes without faults', () => expect(outcomes.soundSql).toEqual({ status: 0, output: '' }));
});

describe('types', () => {
  test('fail', () => expect(outcomes.types.status).toBe(1));
  test.each(TYPE_SEEDS)('catch a string that should be a number: %s', (_project, path) =>
    expect(outcomes.types.output).toContain(`${path}(1,14): error TS2322`),
  );
});

describe('format', () => {
  test('catches quotes, blanks and a missing semicolon', () => {
    expect(outcomes.format.output).toContain('[warn] apps/server/src/seed-format.ts');
    expect(outcomes.format.status).toBe(1);
  });
  test('is right otherwise', () => expect(outcomes.soundFormat.output).not.toContain('apps/server'));
});

describe('contract', () => {
  test('catches a field that the generated types do not have', () => {
    expect(outcomes.drift.output).toContain(
      'Contract drift: packages/contract/openapi.json, packages/contract/src/api.d.ts',
    );
    expect(outcomes.drift.status).toBe(1);
  });
  test('catches a route that names no audience, and says which', () => {
    expect(outcomes.audience.output).toContain('Routes without @Audience: CatalogController.list');
    expect(outcomes.audience.status).toBe(1);
  });
});

import { nameForms, partsOf } from '../../apps/server/src/modules/community/rules/name-parts.js';

const FIRST = [
  '阳光',
  '梧桐',
  '长桥',
  '康健',
  '田林',
  '龙华',
  '枫林',
  '漕河',
  '华泾',
  '凌云',
  '徐家汇',
  '天平',
  '湖南',
  '虹梅',
  '桂林',
  '钦州',
];
const LAST = ['花园', '一村', '新苑', '家园', '公寓', '名邸', '小区', '二村', '雅苑', '佳苑'];

/** SQL of 160 communities in 徐汇区, with streets, names that are found, households, residents and two engineers. */
export function manyCommunities(): string[] {
  const rows = FIRST.flatMap((first, f) =>
    LAST.map((last, l) => {
      const street = `310104${String(3 + (f % 4)).padStart(3, '0')}`;
      const code = `${street}${String(f * 10 + l + 1).padStart(3, '0')}`;
      return { id: code, street, name: first + last, kind: last.endsWith('村') ? 'village' : 'estate', n: f * 10 + l };
    }),
  );
  const text = (values: (string | number | null)[]) =>
    `(${values.map((value) => (value === null ? 'NULL' : `'${value}'`)).join(',')})`;
  const insert = (table: string, columns: string, values: (string | number | null)[][]) =>
    `INSERT INTO ${table} (${columns}) VALUES ${values.map(text).join(',')}`;
  const now = '2026-11-01 08:00:00';
  const divisions = [
    ['31', null, 1, '上海市'],
    ['3101', '31', 2, '市辖区'],
    ['310104', '3101', 3, '徐汇区'],
    ['310104003', '310104', 4, '天平路街道'],
    ['310104004', '310104', 4, '湖南路街道'],
    ['310104005', '310104', 4, '斜土路街道'],
    ['310104006', '310104', 4, '枫林路街道'],
  ];
  const names = rows.map(({ id, street, name }) => [street, id, 0, nameForms(name).han, nameForms(name).latin]);
  const parts = rows.flatMap(({ id, name }) =>
    partsOf(nameForms(name)).map(({ inside, part }) => ['31', inside, part, id]),
  );
  const engineers = [
    ['501', '王建国', '高级服务工程师', 'S-0107', '2019-03-01', 'active', now],
    ['502', '刘敏', '服务工程师', 'S-0212', '2022-06-01', 'active', now],
  ];
  return [
    insert('division', 'code, parent, level, name', divisions),
    insert(
      'community',
      'id, code, name, kind, province, city, district, street, lat, lng, row_hash, demo, created_at, updated_at',
      rows.map(({ id, street, name, kind, n }) => [
        ...[id, id, name, kind, '31', '3101', '310104', street],
        ...[n % 9 === 0 ? null : (31.18 + n / 4000).toFixed(6), n % 9 === 0 ? null : (121.43 + n / 5000).toFixed(6)],
        ...['0123456789abcdef', 0, now, now],
      ]),
    ),
    insert('community_name', 'place, community_id, name_no, han, latin', names),
    insert('community_name_part', 'province, inside, part, community_id', parts).replace('INSERT', 'INSERT IGNORE'),
    insert(
      'community_households',
      'community_id, as_of, households',
      rows.flatMap(({ id, n }) =>
        n % 7 === 0
          ? []
          : [
              [id, '2026-06-30', 300 + ((n * 37) % 1900)],
              [id, '2025-06-30', 290 + ((n * 37) % 1900)],
            ],
      ),
    ),
    insert('engineer', 'id, name, title, employee_no, started_on, state, created_at', engineers),
    insert(
      'engineer_coverage',
      'id, engineer_id, community_id, since, until, is_primary, live',
      rows
        .filter(({ n }) => n % 3 === 0)
        .flatMap(({ id, n }) => [
          [1000 + n, '501', id, '2026-02-01', null, 1, 1],
          [2000 + n, '502', id, '2024-05-01', '2026-01-31', null, null],
        ]),
    ),
    insert(
      'binding_tally',
      'community_id, bound',
      rows.filter(({ n }) => n % 5 === 0).map(({ id, n }) => [id, 3 + ((n * 13) % 90)]),
    ),
    insert(
      'visit',
      'id, engineer_id, community_id, day, part, source, state, live, created_at, changed_at',
      [1, 2, 3].map((n) => [
        n,
        '501',
        rows[0].id,
        `2026-11-0${n}`,
        n === 2 ? null : 'morning',
        'engineer',
        'done',
        null,
        now,
        now,
      ]),
    ),
  ];
}

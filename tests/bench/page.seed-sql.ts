/** Communities per engineer: 620,573 communities get 20,018 of them. */
const COMMUNITIES_PER_ENGINEER = 31;
const SESSIONS = 400;

/** The token of the n-th signed-in resident; the databases are private and hold nobody. */
export const benchToken = (n: number) => `bench-resident-${String(n).padStart(8, '0')}`;

/** The numbers of the residents with a session, spread over the whole country. */
export function signedIn(communities: number): number[] {
  const step = Math.floor(communities / SESSIONS);
  return Array.from({ length: SESSIONS }, (_, i) => 1 + i * step);
}

/**
 * Somebody is coming to every second community within ten days, to every fourth a second engineer; a third of the visits
 * hang on a booking of one hour. Days pass, so they are made anew for each run.
 */
export const VISIT_STATEMENTS = [
  'TRUNCATE visit',
  'TRUNCATE schedule_atom',
  `INSERT INTO visit (id, engineer_id, community_id, day, source, live, created_at, changed_at)
    SELECT id, engineer_id, community_id, CURRENT_DATE + INTERVAL 1 + MOD(id DIV 8, 10) DAY, IF(MOD(id DIV 16, 3) = 0, 'booking', 'engineer'), 1, NOW(3), NOW(3)
    FROM engineer_coverage WHERE MOD(id, 8) < 2 AND MOD(id DIV 8, 2 + 2 * MOD(id, 8)) = 0`,
  `INSERT IGNORE INTO schedule_atom (engineer_id, start_at, booking_id, community_id, kind)
    SELECT engineer_id, day + INTERVAL 120 + 30 * seq MINUTE, id, community_id, 'work' FROM visit JOIN seq_0_to_1 WHERE source = 'booking'`,
  'ANALYZE TABLE visit, schedule_atom',
];

/**
 * A lived-in world around the communities already imported, set by set: 3 to 5 engineers cover each community, one of
 * them primary; a household count and a bound resident everywhere; a finished booking in every second community.
 */
export function worldStatements(communities: number): string[] {
  const engineers = Math.ceil(communities / COMMUNITIES_PER_ENGINEER);
  const now = `'2026-11-01 00:00:00.000'`;
  const resident = '5000000000 + n';
  // Engineers of one community are neighbours in no index: their numbers are scattered by a prime.
  const engineer = (k: string) => `9000000 + MOD((n DIV ${COMMUNITIES_PER_ENGINEER} + ${k}) * 7919, ${engineers})`;
  const step = Math.floor(communities / SESSIONS);
  return [
    'CREATE TABLE bench_community (n INT NOT NULL AUTO_INCREMENT PRIMARY KEY, id BIGINT NOT NULL)',
    'INSERT INTO bench_community (id) SELECT id FROM community ORDER BY id',
    `INSERT INTO catalog_service_item (id, name, type, duration_minutes, skill, price_fen, summary, position)
      SELECT 1000 + seq, CONCAT('上门服务第', seq, '项'), ELT(1 + MOD(seq, 4), 'repair', 'purchase', 'valueAdded', 'ecosystem'), 30 + 30 * MOD(seq, 3),
        ELT(1 + MOD(seq, 4), '净水器', '空调', '宽带', '热水器'), 5000 + 100 * seq, '上门检测并说明原因，修好再付款', seq FROM seq_1_to_20`,
    `INSERT INTO engineer (id, account_id, name, title, employee_no, about, started_on, completed, demo, created_at)
      SELECT 9000000 + seq, 4000000000 + seq, CONCAT(ELT(1 + MOD(seq, 4), '王', '刘', '李', '赵'), '师傅'), ELT(1 + MOD(seq, 3), '服务工程师', '高级服务工程师', '金牌服务工程师'),
        CONCAT('B-', seq), '小毛病电话里看，大毛病当天上门。', DATE('2010-01-01') + INTERVAL MOD(seq, 5000) DAY, MOD(seq * 31, 3000), 1, ${now}
      FROM seq_0_to_${engineers - 1}`,
    `INSERT INTO engineer_skill (engineer_id, skill)
      SELECT 9000000 + e.seq, ELT(1 + MOD(e.seq + s.seq, 4), '净水器', '空调', '宽带', '热水器') FROM seq_0_to_${engineers - 1} e, seq_1_to_3 s`,
    `INSERT INTO engineer_shift (engineer_id, weekday, start_minute, end_minute)
      SELECT 9000000 + e.seq, d.seq, IF(h.seq = 1, 540, 780), IF(h.seq = 1, 720, 1080) FROM seq_0_to_${engineers - 1} e, seq_1_to_7 d, seq_1_to_2 h`,
    `INSERT INTO engineer_coverage (id, engineer_id, community_id, since, is_primary, live)
      SELECT n * 8 + k.seq, ${engineer('k.seq')}, c.id, '2026-01-01', IF(k.seq = 0, 1, NULL), 1
      FROM bench_community c JOIN seq_0_to_4 k ON k.seq < 3 + MOD(n, 3) ORDER BY n, k.seq`,
    `INSERT INTO booking_tally (community_id, engineer_id, completed)
      SELECT c.id, ${engineer('k.seq')}, 1 + MOD(n * 7 + k.seq * 13, 60)
      FROM bench_community c JOIN seq_0_to_4 k ON k.seq < 3 + MOD(n, 3) ORDER BY 1, 2`,
    `INSERT INTO community_households (community_id, as_of, households, demo)
      SELECT id, '2026-06-30', 200 + MOD(n * 17, 3000), 1 FROM bench_community ORDER BY id`,
    `INSERT INTO resident (id, created_at) SELECT ${resident}, ${now} FROM bench_community ORDER BY n`,
    `INSERT INTO resident_community (resident_id, community_id, is_default, joined_at) SELECT ${resident}, id, 1, ${now} FROM bench_community ORDER BY n`,
    `INSERT INTO binding (id, resident_id, engineer_id, community_id, bound_at, active)
      SELECT ${resident}, ${resident}, ${engineer('0')}, id, ${now}, 1 FROM bench_community ORDER BY n`,
    `INSERT INTO binding_tally (community_id, bound) SELECT community_id, COUNT(*) FROM binding WHERE active = 1 GROUP BY community_id ORDER BY community_id`,
    `INSERT INTO booking (id, no, resident_id, community_id, service_item_id, engineer_id, mode, state, start_at, end_at, price_fen, reason, created_at, finished_at)
      SELECT ${resident}, CONCAT('B', n), ${resident}, id, 1001 + MOD(n, 20), ${engineer('0')}, 'prefer', 'completed',
        TIMESTAMP('2025-11-01 01:00:00') + INTERVAL MOD(n, 360) DAY, TIMESTAMP('2025-11-01 02:00:00') + INTERVAL MOD(n, 360) DAY, 8000, 'preferred', ${now}, ${now}
      FROM bench_community WHERE MOD(n, 2) = 0 ORDER BY n`,
    `INSERT INTO review (id, booking_id, resident_id, engineer_id, community_id, service_item_id, stars, tags, text, text_state, created_at, reply, reply_state, replied_at, demo)
      SELECT n * 8 + k.seq, 7000000000 + n * 8 + k.seq, 5000000001 + n, ${engineer('k.seq')}, id, 1001 + MOD(n + k.seq, 20), 3 + MOD(n + k.seq, 3), 'onTime,tidy',
        '准时上门，说清楚了哪里坏、多少钱，修好后还把地面擦干净了。', 'approved', TIMESTAMP('2026-10-01 02:00:00') + INTERVAL MOD(n * 3 + k.seq, 30) DAY,
        IF(k.seq = 0, '谢谢您，有问题随时找我。', NULL), IF(k.seq = 0, 'approved', NULL), IF(k.seq = 0, '2026-10-31 02:00:00', NULL), 1
      FROM bench_community JOIN seq_0_to_3 k ORDER BY n, k.seq`,
    `INSERT INTO review_tally (community_id, engineer_id, n, stars) SELECT community_id, engineer_id, COUNT(*), SUM(stars) FROM review GROUP BY community_id, engineer_id`,
    `INSERT INTO identity_account (id, created_at) SELECT ${resident}, ${now} FROM bench_community WHERE MOD(n, ${step}) = 1`,
    `INSERT INTO identity_role (account_id, role) SELECT id, 'resident' FROM identity_account`,
    `INSERT INTO identity_session (token_hash, account_id, created_at, expires_at)
      SELECT UNHEX(SHA2(CONCAT('bench-resident-', LPAD(n, 8, '0')), 256)), ${resident}, ${now}, '2099-01-01' FROM bench_community WHERE MOD(n, ${step}) = 1`,
    'DROP TABLE bench_community',
  ];
}

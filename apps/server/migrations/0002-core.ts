import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

const FOUNDATION = [
  `CREATE TABLE IF NOT EXISTS idempotency_key (
    account_id BIGINT NOT NULL, idem_key VARCHAR(64) ${CODE} NOT NULL, request_hash BINARY(32) NOT NULL,
    state VARCHAR(8) ${CODE} NOT NULL, claim CHAR(36) ${CODE} NOT NULL, lease_until DATETIME(3) NOT NULL,
    status SMALLINT NULL, body MEDIUMTEXT NULL, created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id, idem_key), KEY idempotency_key_age (created_at))`,
  `CREATE TABLE IF NOT EXISTS outbox_event (
    id BIGINT NOT NULL, name VARCHAR(60) ${CODE} NOT NULL, payload TEXT NOT NULL, created_at DATETIME(3) NOT NULL,
    claim CHAR(36) ${CODE} NULL, lease_until DATETIME(3) NULL, attempts SMALLINT NOT NULL DEFAULT 0,
    done_at DATETIME(3) NULL, dead TINYINT NOT NULL DEFAULT 0,
    PRIMARY KEY (id), KEY outbox_event_due (done_at, dead, id), KEY outbox_event_claim (claim))`,
  `CREATE TABLE IF NOT EXISTS outbox_handled (
    event_id BIGINT NOT NULL, listener VARCHAR(60) ${CODE} NOT NULL, PRIMARY KEY (event_id, listener))`,
  `CREATE TABLE IF NOT EXISTS job_lease (
    job VARCHAR(60) ${CODE} NOT NULL, holder VARCHAR(36) ${CODE} NOT NULL, lease_until DATETIME(3) NOT NULL, PRIMARY KEY (job))`,
];

const IDENTITY = [
  `CREATE TABLE IF NOT EXISTS identity_account (id BIGINT NOT NULL, created_at DATETIME(3) NOT NULL, PRIMARY KEY (id))`,
  `CREATE TABLE IF NOT EXISTS identity_role (
    account_id BIGINT NOT NULL, role VARCHAR(10) ${CODE} NOT NULL, PRIMARY KEY (account_id, role))`,
  `CREATE TABLE IF NOT EXISTS identity_external (
    scope VARCHAR(40) ${CODE} NOT NULL, external_id VARBINARY(64) NOT NULL, account_id BIGINT NOT NULL, created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (scope, external_id), KEY identity_external_account (account_id))`,
  `CREATE TABLE IF NOT EXISTS identity_session (
    token_hash BINARY(32) NOT NULL, account_id BIGINT NOT NULL, created_at DATETIME(3) NOT NULL, expires_at DATETIME(3) NOT NULL,
    revoked_at DATETIME(3) NULL, PRIMARY KEY (token_hash), KEY identity_session_account (account_id), KEY identity_session_expiry (expires_at))`,
  `CREATE TABLE IF NOT EXISTS identity_staff (
    account_id BIGINT NOT NULL, username VARCHAR(40) ${CODE} NOT NULL, password_hash VARCHAR(200) ${CODE} NOT NULL,
    failures SMALLINT NOT NULL DEFAULT 0, locked_until DATETIME(3) NULL,
    PRIMARY KEY (account_id), UNIQUE KEY identity_staff_username (username))`,
];

const PEOPLE = [
  `CREATE TABLE IF NOT EXISTS resident (
    id BIGINT NOT NULL, phone_sealed VARBINARY(120) NULL, contact_name_sealed VARBINARY(200) NULL,
    large_font TINYINT NOT NULL DEFAULT 0, created_at DATETIME(3) NOT NULL, PRIMARY KEY (id))`,
  `CREATE TABLE IF NOT EXISTS resident_community (
    resident_id BIGINT NOT NULL, community_id BIGINT NOT NULL, is_default TINYINT NULL, address_sealed VARBINARY(600) NULL,
    joined_at DATETIME(3) NOT NULL, PRIMARY KEY (resident_id, community_id),
    UNIQUE KEY resident_community_default (resident_id, is_default), KEY resident_community_community (community_id))`,
  `CREATE TABLE IF NOT EXISTS engineer (
    id BIGINT NOT NULL, account_id BIGINT NULL, name VARCHAR(40) NOT NULL, title VARCHAR(40) NOT NULL, employee_no VARCHAR(32) ${CODE} NOT NULL,
    photo_url VARCHAR(300) NULL, about VARCHAR(500) NOT NULL DEFAULT '', started_on DATE NOT NULL, state VARCHAR(8) ${CODE} NOT NULL DEFAULT 'active',
    on_call_division VARCHAR(12) ${CODE} NULL, completed INT NOT NULL DEFAULT 0, demo TINYINT NOT NULL DEFAULT 0,
    created_at DATETIME(3) NOT NULL, left_at DATETIME(3) NULL,
    PRIMARY KEY (id), UNIQUE KEY engineer_account (account_id), UNIQUE KEY engineer_employee_no (employee_no),
    KEY engineer_on_call (on_call_division, state))`,
  `CREATE TABLE IF NOT EXISTS engineer_skill (
    engineer_id BIGINT NOT NULL, skill VARCHAR(24) NOT NULL, PRIMARY KEY (engineer_id, skill))`,
  `CREATE TABLE IF NOT EXISTS engineer_coverage (
    id BIGINT NOT NULL, engineer_id BIGINT NOT NULL, community_id BIGINT NOT NULL, since DATE NOT NULL, until DATE NULL,
    is_primary TINYINT NULL, live TINYINT NULL, PRIMARY KEY (id),
    UNIQUE KEY engineer_coverage_live (engineer_id, community_id, live), UNIQUE KEY engineer_coverage_primary (community_id, is_primary),
    KEY engineer_coverage_community (community_id, live))`,
  `CREATE TABLE IF NOT EXISTS engineer_shift (
    engineer_id BIGINT NOT NULL, weekday TINYINT NOT NULL, start_minute SMALLINT NOT NULL, end_minute SMALLINT NOT NULL,
    PRIMARY KEY (engineer_id, weekday, start_minute))`,
  `CREATE TABLE IF NOT EXISTS engineer_time_off (
    id BIGINT NOT NULL, engineer_id BIGINT NOT NULL, starts_at DATETIME(3) NOT NULL, ends_at DATETIME(3) NOT NULL, reason VARCHAR(100) NOT NULL,
    PRIMARY KEY (id), KEY engineer_time_off_engineer (engineer_id, ends_at))`,
  `CREATE TABLE IF NOT EXISTS engineer_invitation (
    code_hash BINARY(32) NOT NULL, engineer_id BIGINT NOT NULL, created_at DATETIME(3) NOT NULL, expires_at DATETIME(3) NOT NULL,
    used_at DATETIME(3) NULL, used_by BIGINT NULL, PRIMARY KEY (code_hash), KEY engineer_invitation_engineer (engineer_id))`,
  `CREATE TABLE IF NOT EXISTS catalog_service_item (
    id BIGINT NOT NULL, name VARCHAR(40) NOT NULL, type VARCHAR(12) ${CODE} NOT NULL, duration_minutes SMALLINT NOT NULL, skill VARCHAR(24) NOT NULL,
    price_fen INT NOT NULL, warranty_price_fen INT NOT NULL DEFAULT 0, summary VARCHAR(100) NOT NULL DEFAULT '', position SMALLINT NOT NULL DEFAULT 0,
    active TINYINT NOT NULL DEFAULT 1, PRIMARY KEY (id), KEY catalog_service_item_order (active, position, id))`,
];

const BINDING = [
  `CREATE TABLE IF NOT EXISTS binding_code (
    code VARCHAR(32) ${CODE} NOT NULL, engineer_id BIGINT NOT NULL, booking_id BIGINT NULL, created_at DATETIME(3) NOT NULL,
    revoked_at DATETIME(3) NULL, PRIMARY KEY (code), KEY binding_code_engineer (engineer_id, revoked_at))`,
  `CREATE TABLE IF NOT EXISTS binding (
    id BIGINT NOT NULL, resident_id BIGINT NOT NULL, engineer_id BIGINT NOT NULL, community_id BIGINT NOT NULL, bound_at DATETIME(3) NOT NULL,
    switched TINYINT NOT NULL DEFAULT 0, ended_at DATETIME(3) NULL, end_reason VARCHAR(12) ${CODE} NULL, active TINYINT NULL,
    PRIMARY KEY (id), UNIQUE KEY binding_one_active (resident_id, active), KEY binding_engineer (engineer_id, active), KEY binding_community (community_id, active))`,
  `CREATE TABLE IF NOT EXISTS binding_tally (community_id BIGINT NOT NULL, bound INT NOT NULL, PRIMARY KEY (community_id))`,
  `CREATE TABLE IF NOT EXISTS binding_attempt (
    id BIGINT NOT NULL, code VARCHAR(32) ${CODE} NOT NULL, engineer_id BIGINT NOT NULL, resident_id BIGINT NOT NULL, channel VARCHAR(8) ${CODE} NOT NULL,
    launch_at DATETIME(3) NOT NULL, shown_at DATETIME(3) NOT NULL, bound_at DATETIME(3) NULL, declined_at DATETIME(3) NULL,
    PRIMARY KEY (id), KEY binding_attempt_engineer (engineer_id, launch_at), KEY binding_attempt_day (launch_at))`,
];

const BOOKING = [
  `CREATE TABLE IF NOT EXISTS schedule_day (engineer_id BIGINT NOT NULL, day DATE NOT NULL, PRIMARY KEY (engineer_id, day))`,
  `CREATE TABLE IF NOT EXISTS schedule_atom (
    engineer_id BIGINT NOT NULL, start_at DATETIME NOT NULL, booking_id BIGINT NOT NULL, community_id BIGINT NOT NULL, kind VARCHAR(6) ${CODE} NOT NULL,
    PRIMARY KEY (engineer_id, start_at), KEY schedule_atom_booking (booking_id))`,
  `CREATE TABLE IF NOT EXISTS booking (
    id BIGINT NOT NULL, no VARCHAR(16) ${CODE} NOT NULL, resident_id BIGINT NOT NULL, community_id BIGINT NOT NULL, service_item_id BIGINT NOT NULL,
    engineer_id BIGINT NULL, preferred_engineer_id BIGINT NULL, mode VARCHAR(6) ${CODE} NOT NULL, state VARCHAR(12) ${CODE} NOT NULL,
    start_at DATETIME(3) NOT NULL, end_at DATETIME(3) NOT NULL, price_fen INT NOT NULL, in_warranty TINYINT NOT NULL DEFAULT 0,
    contact_sealed VARBINARY(1024) NULL, note VARCHAR(300) NULL, engineer_changed TINYINT NOT NULL DEFAULT 0, reason VARCHAR(16) ${CODE} NOT NULL,
    version INT NOT NULL DEFAULT 0, created_at DATETIME(3) NOT NULL, finished_at DATETIME(3) NULL, demo TINYINT NOT NULL DEFAULT 0,
    PRIMARY KEY (id), UNIQUE KEY booking_no (no), KEY booking_resident (resident_id, id), KEY booking_engineer (engineer_id, start_at),
    KEY booking_community (community_id, start_at), KEY booking_state (state, start_at))`,
  `CREATE TABLE IF NOT EXISTS booking_change (
    id BIGINT NOT NULL, booking_id BIGINT NOT NULL, state VARCHAR(12) ${CODE} NOT NULL, at DATETIME(3) NOT NULL, by_role VARCHAR(10) ${CODE} NOT NULL,
    by_id BIGINT NULL, text VARCHAR(200) NOT NULL, PRIMARY KEY (id), KEY booking_change_booking (booking_id, id))`,
  `CREATE TABLE IF NOT EXISTS booking_tally (
    community_id BIGINT NOT NULL, engineer_id BIGINT NOT NULL, completed INT NOT NULL, PRIMARY KEY (community_id, engineer_id))`,
];

const AUDIT = [
  `CREATE TABLE IF NOT EXISTS community_merge (
    id BIGINT NOT NULL, from_id BIGINT NOT NULL, into_id BIGINT NOT NULL, by_account BIGINT NOT NULL, reason VARCHAR(200) NOT NULL,
    moved TEXT NOT NULL, at DATETIME(3) NOT NULL, PRIMARY KEY (id))`,
];

/** Everything but the communities. Each statement may run again: a migration that was killed resumes. */
export class Core1763700000002 implements MigrationInterface {
  name = 'Core1763700000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...FOUNDATION, ...IDENTITY, ...PEOPLE, ...BINDING, ...BOOKING, ...AUDIT])
      await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('The first schema has no way back: drop the database instead.');
  }
}

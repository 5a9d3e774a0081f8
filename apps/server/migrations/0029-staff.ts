import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of sessions of staff. */
const COLUMNS = {
  id: 'BIGINT NULL',
  agent: 'VARCHAR(160) NULL',
  network: 'VARCHAR(60) NULL',
  unknown_place: 'TINYINT NULL',
  staff_name: 'VARCHAR(40) NULL',
};

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS staff_member (
     account_id BIGINT NOT NULL, username VARCHAR(40) ${CODE} NOT NULL, full_name VARCHAR(40) NOT NULL,
     password_hash VARCHAR(200) ${CODE} NULL, totp_sealed VARBINARY(120) NULL, totp_step BIGINT NULL,
     demo TINYINT NOT NULL DEFAULT 0, created_at DATETIME(3) NOT NULL, disabled_at DATETIME(3) NULL,
     PRIMARY KEY (account_id), UNIQUE KEY staff_member_username (username))`,
  `CREATE TABLE IF NOT EXISTS staff_link (
     token_hash BINARY(32) NOT NULL, account_id BIGINT NOT NULL, totp_sealed VARBINARY(120) NOT NULL,
     expires_at DATETIME(3) NOT NULL, used_at DATETIME(3) NULL, PRIMARY KEY (token_hash),
     KEY staff_link_account (account_id), KEY staff_link_expiry (expires_at))`,
  `CREATE TABLE IF NOT EXISTS staff_recovery_code (
     account_id BIGINT NOT NULL, code_hash BINARY(32) NOT NULL, used_at DATETIME(3) NULL, PRIMARY KEY (account_id, code_hash))`,
  `CREATE TABLE IF NOT EXISTS audit_entry (
     id BIGINT NOT NULL, at DATETIME(3) NOT NULL, actor_id BIGINT NULL, actor VARCHAR(40) NOT NULL, address VARCHAR(60) NOT NULL,
     agent VARCHAR(160) NOT NULL, action VARCHAR(60) ${CODE} NOT NULL, action_text VARCHAR(60) NOT NULL, subject VARCHAR(120) NOT NULL, told JSON NOT NULL,
     PRIMARY KEY (id), KEY audit_entry_at (at, id), KEY audit_entry_actor (actor, at, id), KEY audit_entry_action (action, at, id),
     KEY audit_entry_subject (subject, at, id))`,
];

/**
 * Staff who are invited, have a second factor and can be disabled; what each of them did. Until now only the demo has made staff.
 * `identity_staff` stays for a server of the version before.
 */
export class Staff1763900000029 implements MigrationInterface {
  name = 'Staff1763900000029';

  async up(runner: QueryRunner): Promise<void> {
    for (const [column, type] of Object.entries(COLUMNS))
      if (!(await runner.hasColumn('identity_session', column)))
        await runner.query(`ALTER TABLE identity_session ADD COLUMN ${column} ${type}`);
    for (const table of TABLES) await runner.query(table);
    await runner.query(
      `INSERT IGNORE INTO staff_member (account_id, username, full_name, password_hash, demo, created_at)
       SELECT s.account_id, s.username, s.username, s.password_hash, 1, a.created_at
       FROM identity_staff s JOIN identity_account a ON a.id = s.account_id`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['audit_entry', 'staff_recovery_code', 'staff_link', 'staff_member'])
      await runner.query(`DROP TABLE ${table}`);
    for (const column of Object.keys(COLUMNS)) await runner.query(`ALTER TABLE identity_session DROP COLUMN ${column}`);
  }
}

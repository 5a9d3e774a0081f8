import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 常用地址: whom to call and where to go, as a resident has booked before. A server of the version before keeps the last one only. */
export class KeptContacts1763900000028 implements MigrationInterface {
  name = 'KeptContacts1763900000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE IF NOT EXISTS resident_contact (
         id BIGINT NOT NULL, resident_id BIGINT NOT NULL, community_id BIGINT NOT NULL, contact_sealed VARBINARY(1024) NOT NULL,
         used_at DATETIME(3) NOT NULL, PRIMARY KEY (id), KEY resident_contact_resident (resident_id, used_at),
         KEY resident_contact_community (community_id))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE resident_contact');
  }
}

import { createConnection } from 'mysql2/promise';
import { World } from '../support/world.js';

describe('the user that the product runs as', () => {
  let world: World;
  beforeAll(async () => (world = await World.create()));
  afterAll(() => world.close());

  test.each([
    ['make tables', 'CREATE TABLE more (id INT)'],
    ['change tables', 'ALTER TABLE booking ADD COLUMN more INT'],
    ['drop tables', 'DROP TABLE booking'],
    ['empty tables unseen', 'TRUNCATE booking'],
    ['look into other databases', 'SELECT * FROM mysql.global_priv'],
    ['make users', "CREATE USER 'more'@'%'"],
    ['give rights', "GRANT SELECT ON *.* TO 'root'@'localhost'"],
    ['change what the staff did', "UPDATE audit_entry SET actor = 'somebody else'"],
    ['forget what the staff did', 'DELETE FROM audit_entry'],
    ['read files of the server', "SELECT * FROM booking INTO OUTFILE '/tmp/qianqu-never'"],
    ['change the server', 'SET GLOBAL max_connections = 1'],
  ])('may not %s', async (_what, sql) => {
    const connection = await createConnection(world.config.DATABASE_URL);
    await expect(connection.query(sql)).rejects.toThrow(/denied/);
    await connection.end();
  });

  test('may read and change rows', async () => {
    const connection = await createConnection(world.config.DATABASE_URL);
    await connection.query("INSERT INTO job_lease (job, holder, lease_until) VALUES ('test', '', NOW(3))");
    await connection.query("UPDATE job_lease SET holder = 'x' WHERE job = 'test'");
    await connection.query("DELETE FROM job_lease WHERE job = 'test'");
    await connection.end();
  });
});

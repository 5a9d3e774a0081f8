import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { FRIDAY } from './days.js';
import type { Person } from './person.js';
import type { World } from './world.js';

/** Whoever lives and works in a neighbourhood, whatever else is known of it. */
interface Place {
  operator: Person;
  wang: { person: Person };
  liu: { person: Person };
}

/** What was made in one world, and how another one gets it. */
interface Kept<P extends Place> {
  /** Fill an empty migrated database. */
  statements: string[];
  place: P;
}

/** Each worker has its own: whoever makes the first one keeps it for those that follow. */
const DATABASE = `neighbourhood_${process.pid}`;
const path = () => `${process.env.TEST_TEMPLATE}.${DATABASE}`;

/**
 * Nobody has been here, it is the Friday on which most stories begin, and the database is a copy in the server of the run:
 * then every neighbourhood is like the other.
 */
export const isLikeOthers = (world: World): boolean =>
  world.isUntouched && world.now().toISOString() === FRIDAY && isOfRun(world.config.DATABASE_URL);

const isOfRun = (url: string): boolean => new URL(url).host === new URL(process.env.TEST_DATABASE_URL!).host;

/** The neighbourhood that an earlier world of this worker has made, in this world; null when there is none. */
export async function copyNeighbourhood<P extends Place>(world: World): Promise<P | null> {
  if (!existsSync(path())) return null;
  const { statements, place } = JSON.parse(readFileSync(path(), 'utf8')) as Kept<P>;
  await asOwner(world, (owner) => owner.query(statements.join(';\n')));
  const [operator, wang, liu] = await world.comeBack([place.operator, place.wang.person, place.liu.person]);
  return { ...place, operator, wang: { ...place.wang, person: wang }, liu: { ...place.liu, person: liu } };
}

/** Keeps what has just been made here. */
export async function keepNeighbourhood(world: World, place: Place): Promise<void> {
  const statements = ['SET foreign_key_checks = 0'];
  await asOwner(world, async (owner) => {
    await owner.query('CREATE DATABASE ??', [DATABASE]);
    const [tables] = await owner.query<RowDataPacket[]>('SHOW TABLES');
    for (const name of tables.flatMap((row) => Object.values(row) as string[])) {
      const [rows] = await owner.query<RowDataPacket[]>('SELECT 1 FROM ?? LIMIT 1', [name]);
      if (rows.length === 0) continue;
      const kept = `${DATABASE}.${name}`;
      await owner.query('CREATE TABLE ?? AS SELECT * FROM ??', [kept, name]);
      statements.push(`DELETE FROM ${name}`, `INSERT INTO ${name} SELECT * FROM ${kept}`);
    }
  });
  const who = ({ token, name }: Person) => ({ token, name });
  const hired = (one: Place['wang']) => ({ ...one, person: who(one.person) });
  const bare = { ...place, operator: who(place.operator), wang: hired(place.wang), liu: hired(place.liu) };
  writeFileSync(`${path()}.new`, JSON.stringify({ statements, place: bare }));
  renameSync(`${path()}.new`, path());
}

async function asOwner(world: World, work: (owner: Connection) => Promise<unknown>): Promise<void> {
  const owner = await createConnection({ uri: world.config.DATABASE_OWNER_URL, multipleStatements: true });
  try {
    await work(owner);
  } finally {
    await owner.end();
  }
}

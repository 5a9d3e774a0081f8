import { getDataSourceToken } from '@nestjs/typeorm';
import type { Connection } from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import { connectionOptions } from '../../apps/server/src/foundation/database/connection.js';
import { createLimitedPool } from '../../apps/server/src/foundation/database/limited-pool.js';
import type { SqlValue } from '../../apps/server/src/foundation/database/named-parameters.js';
import { poolOf, READS } from '../../apps/server/src/foundation/database/sources.js';
import { everythingFor, firstHousehold } from '../support/first-household.js';
import { World } from '../support/world.js';

/** Calls of one statement that are compared; each stands beside one of another caller. */
const CALLS = 6;

/** A server that keeps a plan of a prepared statement may answer a later caller with what held for an earlier one. */
describe('a prepared read answers every caller as the same statement sent as text', () => {
  let world: World;
  let connection: Connection;
  const asked = new Map<string, SqlValue[][]>();

  beforeAll(async () => {
    world = await World.listening();
    const reads = poolOf(world.app.get<DataSource>(getDataSourceToken(READS)));
    const execute = reads.execute.bind(reads) as (sql: string, params: SqlValue[], done: () => void) => unknown;
    reads.execute = ((sql: string, params: SqlValue[], done: () => void) => {
      if (/^\s*\(?\s*SELECT\b/i.test(sql)) asked.set(sql, [...(asked.get(sql) ?? []), params]);
      return execute(sql, params, done);
    }) as typeof reads.execute;
    const story = await firstHousehold(world);
    for (const person of Object.values(story.viewers)) await everythingFor(world, person, story);
    const pool = createLimitedPool({ ...connectionOptions(world.config), connectionLimit: 1 }, 'mariadb').promise();
    connection = await pool.getConnection();
  });
  afterAll(async () => {
    connection.destroy();
    await world.close();
  });

  test('in turns, on one connection', async () => {
    const different: unknown[] = [];
    for (const [sql, calls] of asked)
      for (const params of inTurns(calls)) {
        const [prepared] = await connection.execute(sql, params);
        const [text] = await connection.query(sql, params);
        if (JSON.stringify(prepared) !== JSON.stringify(text)) different.push({ sql, params, prepared, text });
      }
    expect(different).toEqual([]);
    expect(asked.size).toBeGreaterThan(30);
  });

  /** Distinct calls one after the other, and once more: A, B, A, B. */
  function inTurns(calls: SqlValue[][]): SqlValue[][] {
    const distinct = [...new Map(calls.map((params) => [JSON.stringify(params), params])).values()].slice(0, CALLS);
    return [...distinct, ...distinct];
  }
});

import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import type { Pool as CallbackPool, PoolOptions } from 'mysql2';
import type { Pool } from 'mysql2/promise';
import {
  DataSource,
  EntityManager,
  EntitySchema,
  EntityTarget,
  MixedList,
  ObjectLiteral,
  QueryRunner,
  Repository,
} from 'typeorm';
import { Config } from '../../config/config.js';
import { Clock } from '../clock/clock.js';
import { connectionOptions, ServerKind, serverKind } from './connection.js';
import { isRetryable } from './database-errors.js';
import { checkLimits, createLimitedPool } from './limited-pool.js';
import { running } from './running.js';

/** DI token of the list of all entities; the application names them, the foundation does not. */
export const ENTITIES = Symbol('entities');
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM's own type of an entity class
export type Entities = MixedList<Function | string | EntitySchema>;

export type SqlValue = string | number | boolean | Date | Buffer | null;

const ATTEMPTS = 4;
const KEEP_TIME_MS = 10_000;
const LOST_RACES = 30;

/**
 * Thrown inside a transaction to undo it and run its business function anew, because what it read is no longer so.
 * `last` is what the caller hears should that never end.
 */
export class RunAgain extends Error {
  constructor(readonly last: Error) {
    super('The business function has to run again');
  }
}

/** The database: prepared SQL for hot reads, one transaction per business function for writes. */
@Injectable()
export class Db implements OnModuleInit, OnApplicationShutdown {
  /** Two pools: who holds a connection for his transaction may need a second one, and must not wait for his like. */
  private pool!: Pool;
  private dataSource!: DataSource;
  private keepingTime?: NodeJS.Timeout;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    @Inject(ENTITIES) private readonly entities: Entities,
  ) {}

  async onModuleInit(): Promise<void> {
    const kind = await serverKind(this.config);
    const options = { ...connectionOptions(this.config), connectionLimit: this.config.DATABASE_POOL };
    const pool = createLimitedPool(options, kind);
    this.pool = pool.promise();
    this.dataSource = this.createDataSource(kind);
    await this.dataSource.initialize();
    await checkLimits(pool, kind);
    await checkLimits((this.dataSource.driver as unknown as { pool: CallbackPool }).pool, kind);
    await this.keepTime();
    this.keepingTime = setInterval(() => void this.keepTime().catch(() => undefined), KEEP_TIME_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.keepingTime);
    await this.pool?.end();
    if (this.dataSource?.isInitialized) await this.dataSource.destroy();
  }

  /** Whether both pools get answers. Throws what keeps them from it. */
  async check(): Promise<void> {
    await Promise.all([this.pool.query('SELECT 1'), this.dataSource.query('SELECT 1')]);
  }

  /** Rows of a prepared statement; outside any transaction unless one is running in this call chain. */
  async rows<T>(sql: string, params: SqlValue[] = []): Promise<T[]> {
    const tx = running.getStore();
    if (tx) return (await tx.query(sql, params)) as T[];
    const [rows] = await this.pool.execute(sql, params);
    return rows as T[];
  }

  /** The first row, or null. */
  async row<T>(sql: string, params: SqlValue[] = []): Promise<T | null> {
    return (await this.rows<T>(sql, params))[0] ?? null;
  }

  /** Runs one autocommit statement and gives the number of affected rows. Never part of a running transaction. */
  async autocommit(sql: string, params: SqlValue[] = []): Promise<number> {
    return this.again(async () => {
      const [result] = await this.pool.execute(sql, params);
      return (result as { affectedRows: number }).affectedRows;
    });
  }

  /** A repository inside the running transaction, or outside any. */
  repository<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return (running.getStore() ?? this.dataSource.manager).getRepository(entity);
  }

  /** The raw pool, for searches and for streaming imports. */
  get reads(): Pool {
    return this.pool;
  }

  /**
   * Runs a business function in one transaction (READ COMMITTED), or joins the one that is running.
   * On a deadlock or a lock wait (1213, 1205, 1020) the whole function runs again, at most three times; on RunAgain at once.
   */
  async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const tx = running.getStore();
    if (tx) return work(tx);
    return this.again(() => this.once(work));
  }

  private async once<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const result = await running.run(runner.manager, () => work(runner.manager));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await undo(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private createDataSource(kind: ServerKind): DataSource {
    return new DataSource({
      type: kind,
      ...connectionOptions(this.config),
      username: connectionOptions(this.config).user,
      poolSize: this.config.DATABASE_POOL,
      entities: this.entities,
      // TypeORM opens its first connection while it starts: its pool must have the limits from the beginning.
      driver: { createPool: (options: PoolOptions) => createLimitedPool(options, kind) },
    });
  }

  /** The time of the database is the time of all processes. */
  private async keepTime(): Promise<void> {
    const asked = performance.now();
    const [rows] = await this.pool.query('SELECT UTC_TIMESTAMP(3) AS now');
    this.clock.follow((rows as { now: Date }[])[0].now, asked, performance.now());
  }

  /** What a deadlock or a lock wait ended has left nothing behind: it may run again. */
  private async again<T>(work: () => Promise<T>): Promise<T> {
    let failures = 0;
    let lost = 0;
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (error instanceof RunAgain) {
          if (++lost >= LOST_RACES) throw error.last;
        } else {
          if (++failures >= ATTEMPTS || !isRetryable(error)) throw error;
          await sleep(Math.random() * 20 * 2 ** failures);
        }
      }
    }
  }
}

/** A connection whose transaction could not be undone is never used again. */
async function undo(runner: QueryRunner): Promise<void> {
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch {
    const connection = (await runner.connect().catch(() => null)) as { destroy(): void } | null;
    connection?.destroy();
  }
}

/** Affected rows of an UPDATE, DELETE or INSERT run through a transaction's `query`. */
export async function affected(tx: EntityManager, sql: string, params: SqlValue[] = []): Promise<number> {
  const result = (await tx.query(sql, params)) as { affectedRows: number };
  return result.affectedRows;
}

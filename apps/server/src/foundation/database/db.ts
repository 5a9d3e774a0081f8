import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool } from 'mysql2/promise';
import type { DataSource, ObjectLiteral, QueryRunner, Repository } from 'typeorm';
import { Config } from '../../config/config.js';
import { Clock } from '../clock/clock.js';
import { serverKind } from './connection.js';
import { isRetryable } from './database-errors.js';
import { Params, positional } from './named-parameters.js';
import { running } from './running.js';
import { open, poolOf, READS, Server } from './sources.js';
import { TextStatements } from './text-statements.js';
import { EntityClass, Tx } from './tx.js';

export { Tx } from './tx.js';
export type { Params } from './named-parameters.js';

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
  private pool!: Pool;
  private keepingTime?: NodeJS.Timeout;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly server: Server,
    @InjectDataSource() private readonly writes: DataSource,
    @InjectDataSource(READS) private readonly prepared: DataSource,
  ) {}

  async onModuleInit(): Promise<void> {
    this.server.kind = await serverKind(this.config);
    await open(this.prepared, this.server);
    await open(this.writes, this.server);
    this.pool = poolOf(this.prepared).promise();
    await this.keepTime();
    this.keepingTime = setInterval(() => void this.keepTime().catch(() => undefined), KEEP_TIME_MS).unref();
  }

  /** The sources are closed by their module. */
  onApplicationShutdown(): void {
    clearInterval(this.keepingTime);
  }

  /** Whether both pools get answers. Throws what keeps them from it. */
  async check(): Promise<void> {
    await Promise.all([this.pool.query('SELECT 1'), this.writes.query('SELECT 1')]);
  }

  /** Rows of a prepared statement; outside any transaction unless one is running in this call chain. */
  async rows<T>(sql: string, params: Params = {}): Promise<T[]> {
    const tx = running.getStore();
    if (tx) return tx.rows<T>(sql, params);
    const [rows] = await this.pool.execute(...positional(sql, params));
    return rows as T[];
  }

  /** The first row, or null. */
  async row<T>(sql: string, params: Params = {}): Promise<T | null> {
    return (await this.rows<T>(sql, params))[0] ?? null;
  }

  /** Runs one autocommit statement and gives the number of affected rows. Never part of a running transaction. */
  async autocommit(sql: string, params: Params = {}): Promise<number> {
    const [text, values] = positional(sql, params);
    return this.again(async () => {
      const [result] = await this.pool.execute(text, values);
      return (result as { affectedRows: number }).affectedRows;
    });
  }

  /** A repository inside the running transaction, or outside any. */
  repository<E extends ObjectLiteral>(entity: EntityClass<E>): Repository<E> {
    return running.getStore()?.repository(entity) ?? this.writes.getRepository(entity);
  }

  /** Statements outside any transaction that are not worth preparing: searches, whose text is made for each. */
  get text(): TextStatements {
    return new TextStatements(this.pool);
  }

  /**
   * Runs a business function in one transaction (READ COMMITTED), or joins the one that is running.
   * On a deadlock or a lock wait (1213, 1205, 1020) the whole function runs again, at most three times; on RunAgain at once.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const tx = running.getStore();
    if (tx) return work(tx);
    return this.again(() => this.once(work));
  }

  private async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.writes.createQueryRunner();
    const tx = new Tx(runner.manager);
    try {
      await runner.startTransaction();
      const result = await running.run(tx, () => work(tx));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await undo(runner);
      throw error;
    } finally {
      await runner.release();
    }
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

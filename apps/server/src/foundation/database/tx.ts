import type { EntityManager, ObjectLiteral, QueryDeepPartialEntity, Repository } from 'typeorm';
import { Params, positional } from './named-parameters.js';

export type EntityClass<E> = new () => E;

/** The running transaction, as a business function hands it on. */
export class Tx {
  constructor(private readonly manager: EntityManager) {}

  async rows<T>(sql: string, params: Params = {}): Promise<T[]> {
    return (await this.manager.query(...positional(sql, params))) as T[];
  }

  /** The first row, or null. */
  async row<T>(sql: string, params: Params = {}): Promise<T | null> {
    return (await this.rows<T>(sql, params))[0] ?? null;
  }

  /** Runs an INSERT, UPDATE or DELETE and gives the number of affected rows. */
  async affected(sql: string, params: Params = {}): Promise<number> {
    const result = (await this.manager.query(...positional(sql, params))) as { affectedRows: number };
    return result.affectedRows;
  }

  async insert<E extends ObjectLiteral>(entity: EntityClass<E>, values: Partial<E> | Partial<E>[]): Promise<void> {
    await this.manager.insert(entity, values as QueryDeepPartialEntity<E>);
  }

  repository<E extends ObjectLiteral>(entity: EntityClass<E>): Repository<E> {
    return this.manager.getRepository(entity);
  }
}

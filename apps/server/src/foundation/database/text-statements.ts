import type { Pool, PoolConnection } from 'mysql2/promise';
import { Params, positional } from './named-parameters.js';

/**
 * Statements that are sent as text: whose text is made for its question would only push others out of the prepared ones. Also
 * for who has a connection of his own, as an import has.
 */
export class TextStatements {
  constructor(private readonly on: Pool | PoolConnection) {}

  async rows<T>(sql: string, params?: Params): Promise<T[]> {
    const [rows] = await this.send(sql, params);
    return rows as T[];
  }

  /** Runs an INSERT, UPDATE or DELETE and gives the number of affected rows. */
  async affected(sql: string, params?: Params): Promise<number> {
    const [result] = await this.send(sql, params);
    return (result as { affectedRows: number }).affectedRows;
  }

  /** A text that holds its values already goes as it is. */
  private send(sql: string, params?: Params) {
    return params ? this.on.query(...positional(sql, params)) : this.on.query(sql);
  }
}

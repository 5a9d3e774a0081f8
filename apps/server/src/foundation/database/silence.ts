/** What a caller waits for the database, in ms: once for a connection, and once for the answer to a statement. Below the five seconds that are promised. */
export const PATIENCE_MS = 4800;

/** The database, or the way to it, said nothing in time. Whether a statement had its effect is not known. */
export class DatabaseSilent extends Error {
  readonly code = 'DATABASE_SILENT';
  readonly fatal = true;
}

type Command = { once(event: 'end', listener: () => void): unknown };

/** The part of mysql2's connections that is used here; its types leave `addCommand` and `stream` out. */
interface Line {
  addCommand(command: Command): Command;
  stream: { destroy(error: Error): unknown };
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/**
 * Destroys a connection whose statement is not wholly answered in time, whoever sent it: the pool, TypeORM, a COMMIT. An
 * answer that comes later finds nobody who could take it for another one. mysql2's own `timeout` only stops waiting.
 */
export function endWhenSilent(connection: object, patienceMs = PATIENCE_MS): void {
  const line = connection as Line;
  // Those who wait hear of it through their statements; without a listener it would end the process.
  line.on('error', () => undefined);
  const add = line.addCommand.bind(line);
  line.addCommand = (command) => {
    const hangUp = () => line.stream.destroy(new DatabaseSilent('The database did not answer in time'));
    const timer = setTimeout(hangUp, patienceMs).unref();
    command.once('end', () => clearTimeout(timer));
    return add(command);
  };
}

type Taker<C> = (error: Error | null, connection?: C) => void;

/** The part of mysql2's pools that is used here. */
interface Source<C> {
  getConnection(taker: Taker<C>): void;
}

/** Whoever waits for a free connection hears in time that there is none; one that comes later goes to the next. */
export function endQueueing<C extends { release(): void }>(pool: Source<C>, patienceMs = PATIENCE_MS): void {
  const take = pool.getConnection.bind(pool);
  pool.getConnection = (taker) => {
    let waiting = true;
    const timer = setTimeout(() => {
      waiting = false;
      taker(new DatabaseSilent('No connection to the database became free in time'));
    }, patienceMs).unref();
    take((error, connection) => {
      clearTimeout(timer);
      if (waiting) taker(error, connection);
      else connection?.release();
    });
  };
}

import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** A run leaves some gigabytes of databases behind until it ends. */
const ROOM_BYTES = 6e9;

/** A new folder for a database and what belongs to it: in memory where there is room. */
export const newFolder = (name) => mkdtempSync(join(hasRoom() ? MEMORY : tmpdir(), name));

function hasRoom() {
  if (!existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ROOM_BYTES;
}

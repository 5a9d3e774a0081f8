import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The mini-program that these tests look at. */
export const FIXTURE = join(__dirname, 'fixture-app');

export interface RunningHost {
  origin: string;
  stop(): Promise<void>;
}

/** Starts the host in a process of its own, as people start it, on a port that is free. */
export async function startHost(folder: string = FIXTURE, more: NodeJS.ProcessEnv = {}): Promise<RunningHost> {
  const own = { WEAPP_HOST_FOLDER: folder, WEAPP_HOST_PORT: '0', WEAPP_HOST_SIM: 'http://127.0.0.1:9' };
  const env = { ...process.env, ...own, ...more };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: join(__dirname, '..'),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await addressOf(child);
  const stop = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  };
  return { origin, stop };
}

async function addressOf(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const address = /^listening (http:\/\/\S+)/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error('the host has ended before it listened');
}

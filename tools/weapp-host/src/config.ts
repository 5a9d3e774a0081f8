import type { HostOptions } from './host-server.js';

export interface HostConfig extends HostOptions {
  host: string;
  port: number;
}

/** The only reader of the environment. `WEAPP_HOST_SERVERS` is JSON: origin in the bundle → where that server really is. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): HostConfig {
  if (!env.WEAPP_HOST_FOLDER) throw new Error('WEAPP_HOST_FOLDER: the built mini-program');
  return {
    host: env.WEAPP_HOST_HOST ?? '127.0.0.1',
    port: Number(env.WEAPP_HOST_PORT ?? 4200),
    folder: env.WEAPP_HOST_FOLDER,
    sim: env.WEAPP_HOST_SIM ?? 'http://127.0.0.1:4100',
    appid: env.WEAPP_HOST_APPID,
    servers: JSON.parse(env.WEAPP_HOST_SERVERS ?? '{}') as Record<string, string>,
  };
}

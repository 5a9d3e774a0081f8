import { readFileSync } from 'node:fs';
import type { SimOptions } from './options.js';

export interface Config {
  host: string;
  port: number;
  sim: SimOptions;
}

/** Pages that codes and links of the product point at; used until the mini-program has been built. */
const PAGES_BEFORE_BUILD = [
  'pages/community/index',
  'pages/my/index',
  'pages/bind/index',
  'pages/engineer/index',
  'pages/booking/detail',
  'pages/invite/index',
].join(',');

type Env = Record<string, string | undefined>;

function list(text: string): string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`WECHAT_SIM_PORT ${text} is not a port`);
  return port;
}

export function readConfig(env: Env = process.env): Config {
  const peoplePath = env.WECHAT_SIM_PEOPLE;
  return {
    host: env.WECHAT_SIM_HOST ?? '127.0.0.1',
    port: portOf(env.WECHAT_SIM_PORT ?? '4100'),
    sim: {
      appid: env.WECHAT_APPID ?? 'wx5100000000000001',
      secret: env.WECHAT_SECRET ?? 'simulated-secret',
      oaAppid: env.WECHAT_OA_APPID ?? 'wx5100000000000002',
      oaSecret: env.WECHAT_OA_SECRET ?? 'simulated-oa-secret',
      people: peoplePath ? (JSON.parse(readFileSync(peoplePath, 'utf8')) as unknown) : undefined,
      allowedRedirectOrigins: list(env.WECHAT_SIM_ALLOWED_ORIGINS ?? 'http://127.0.0.1:3000,http://localhost:3000'),
      appJsonPath: env.WECHAT_SIM_APP_JSON,
      pages: list(env.WECHAT_SIM_PAGES ?? PAGES_BEFORE_BUILD),
      publicUrl: env.WECHAT_SIM_PUBLIC_URL,
      miniProgramUrl: env.WECHAT_SIM_MINI_PROGRAM_URL,
      unionidInBaseScope: env.WECHAT_SIM_BASE_SCOPE_UNIONID !== 'false',
      log: true,
    },
  };
}

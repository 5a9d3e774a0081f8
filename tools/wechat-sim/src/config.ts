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

/** What a developer would enter at mp.weixin.qq.com; without an address nothing is pushed. */
function messageServerOf(env: Env): object | undefined {
  if (!env.WECHAT_SIM_MESSAGE_URL) return undefined;
  return {
    url: env.WECHAT_SIM_MESSAGE_URL,
    token: env.WECHAT_SIM_MESSAGE_TOKEN,
    aesKey: env.WECHAT_SIM_MESSAGE_AES_KEY,
    mode: env.WECHAT_SIM_MESSAGE_MODE,
    format: env.WECHAT_SIM_MESSAGE_FORMAT,
  };
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
      messageServer: messageServerOf(env),
      verdictDelayMs:
        env.WECHAT_SIM_VERDICT_DELAY_MS === undefined ? undefined : Number(env.WECHAT_SIM_VERDICT_DELAY_MS),
      unionidInBaseScope: env.WECHAT_SIM_BASE_SCOPE_UNIONID !== 'false',
      log: true,
    },
  };
}

import { refuse } from '../errors.js';
import type { PlatformApi } from '../platform-api.js';
import { qrPng, type Look } from '../qr-png.js';
import { requireMiniProgramToken } from './token.js';

const SCENE = /^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~]{1,32}$/;
/** With `check_path: false` a page may be unknown, but it is still a path. */
const PAGE = /^[\w\-./]{1,128}$/;
const VERSIONS: readonly unknown[] = ['release', 'trial', 'develop'];
const MIN_WIDTH = 280;
const MAX_WIDTH = 1280;

const isByte = (value: unknown): boolean => /^\d{1,3}$/.test(String(value)) && Number(value) <= 255;

function lookOf(body: Record<string, unknown>): Look {
  const { width = 430, line_color: line = { r: 0, g: 0, b: 0 }, is_hyaline: transparent = false } = body;
  if (typeof width !== 'number' || !Number.isInteger(width) || width < MIN_WIDTH || width > MAX_WIDTH)
    throw refuse('badArguments');
  if (typeof line !== 'object' || line === null || typeof transparent !== 'boolean') throw refuse('badArguments');
  const { r, g, b } = line as Record<string, unknown>;
  if (![r, g, b].every(isByte)) throw refuse('badArguments');
  return { width, dark: [Number(r), Number(g), Number(b)], transparent };
}

/** What a scanner reads from a simulated code; the real one is a drawing only WeChat understands. */
export function codeText(appid: string, page: string, scene: string): string {
  return `weapp://${appid}/${page}?scene=${scene}`;
}

export const getwxacodeunlimit: PlatformApi = {
  name: 'getwxacodeunlimit',
  method: 'POST',
  path: '/wxa/getwxacodeunlimit',
  contentType: 'application/json; encoding=utf-8',
  answer(call, world) {
    const app = requireMiniProgramToken(world, call.query('access_token'));
    world.quotas.take('getwxacodeunlimit', app.appid);
    const body = call.body('badScene');
    const { scene, page = world.pages.home(), check_path: checkPath = true, env_version: version = 'release' } = body;
    if (typeof scene !== 'string' || !SCENE.test(scene)) throw refuse('badScene');
    if (typeof page !== 'string' || !PAGE.test(page)) throw refuse('badPage');
    if (checkPath !== false && !world.pages.has(page)) throw refuse('badPage');
    if (!VERSIONS.includes(version)) throw refuse('badArguments');

    return { kind: 'image', bytes: qrPng(codeText(app.appid, page, scene), lookOf(body)) };
  },
};

import { refuse } from '../errors.js';
import { json, type PlatformApi } from '../platform-api.js';
import type { Template } from '../subscribe-templates.js';
import { requireMiniProgramToken } from './token.js';

type Management = Omit<PlatformApi, 'path' | 'contentType'>;

/** A home-service account's categories; the ids are made up. */
const CATEGORIES = [
  { id: 601, name: '上门服务' },
  { id: 602, name: '家电维修' },
];
const ONE_TIME = 2;

const managed = ({ name, method, answer }: Management): PlatformApi => ({
  name,
  method,
  path: `/wxaapi/newtmpl/${name}`,
  contentType: 'application/json; encoding=utf-8',
  answer(call, world) {
    requireMiniProgramToken(world, call.query('access_token'));
    return answer(call, world);
  },
});

const view = ({ priTmplId, title, keywords }: Template) => ({
  priTmplId,
  title,
  content: Object.entries(keywords)
    .map(([key, label]) => `${label}:{{${key}.DATA}}\n`)
    .join(''),
  example: Object.values(keywords)
    .map((label) => `${label}:示例\n`)
    .join(''),
  type: ONE_TIME,
});

/** Managing the templates of the account. */
export const newtmpl: readonly PlatformApi[] = [
  managed({
    name: 'getcategory',
    method: 'GET',
    answer: () => json({ errcode: 0, errmsg: 'ok', data: CATEGORIES }),
  }),
  managed({
    name: 'gettemplate',
    method: 'GET',
    answer: (_call, world) => json({ errcode: 0, errmsg: 'ok', data: world.templates.all().map(view) }),
  }),
  managed({
    name: 'addtemplate',
    method: 'POST',
    answer(call, world) {
      const { tid, kidList, sceneDesc } = call.body();
      const { priTmplId } = world.templates.add(tid, kidList, sceneDesc);
      return json({ errcode: 0, errmsg: 'ok', priTmplId });
    },
  }),
  managed({
    name: 'deltemplate',
    method: 'POST',
    answer(call, world) {
      if (!world.templates.remove(call.body().priTmplId)) throw refuse('badTemplate');
      return json({ errcode: 0, errmsg: 'ok' });
    },
  }),
];

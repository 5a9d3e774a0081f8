import { newRid, refuse } from '../errors.js';
import type { Person } from '../people.js';
import { fetchPicture } from '../picture-fetch.js';
import { json, type PlatformApi, type PlatformCall } from '../platform-api.js';
import type { PushEvent } from '../push-text.js';
import type { ContentKind, Verdict } from '../verdicts.js';
import type { World } from '../world.js';
import { requireMiniProgramToken } from './token.js';

const VERSION = 2;
const SCENES: readonly unknown[] = [1, 2, 3, 4];
const PROFILE = 1;
const MAX_CONTENT = 2500;
const MAX_NAME = 500;
const MEDIA_TYPES: readonly unknown[] = [1, 2];
const IMAGE = 2;
const SURE = 90;
/** The account as messages name it. */
export const ACCOUNT = 'gh_simulated0001';
const UNREACHABLE = -1008;

/** The author, if he may be judged: of this app, and here within two hours. */
function authorOf(world: World, call: PlatformCall, openid: unknown): Person {
  if (world.ofOfficialAccount(openid)) throw refuse('openidMismatch');
  const person = world.personOf(openid);
  if (!person) throw refuse('badOpenid');
  call.person = person.id;
  if (!world.visits.recent(person.id)) throw refuse('visitExpired');
  return person;
}

function checkCommon({ version, scene }: Record<string, unknown>): void {
  if (version !== VERSION) throw refuse('badArguments');
  if (!SCENES.includes(scene)) throw refuse('badContentScene');
}

/** Trace ids look like request ids. */
function record(world: World, kind: ContentKind, person: Person, found: { verdict: Verdict; content: string }): string {
  const traceId = newRid(world.clock.now());
  const at = new Date(world.clock.now()).toISOString();
  world.verdicts.record({ at, kind, person: person.id, traceId, content: found.content, ...found.verdict });
  return traceId;
}

function detailOf({ suggest, label, keyword }: Verdict): object[] {
  const model = {
    strategy: 'content_model',
    errcode: 0,
    suggest: keyword ? 'pass' : suggest,
    label: keyword ? 100 : label,
  };
  const words = keyword ? { suggest, label, keyword, level: SURE } : {};
  return [
    { ...model, prob: SURE },
    { strategy: 'keyword', errcode: 0, ...words },
  ];
}

export const msgSecCheck: PlatformApi = {
  name: 'msg_sec_check',
  method: 'POST',
  path: '/wxa/msg_sec_check',
  contentType: 'application/json; encoding=utf-8',
  answer(call, world) {
    const app = requireMiniProgramToken(world, call.query('access_token'));
    world.quotas.take('msg_sec_check', app.appid);
    const body = call.body();
    checkCommon(body);
    const { content, openid, scene, signature, title, nickname } = body;
    if (typeof content !== 'string' || content === '') throw refuse('badFormat');
    if (content.length > MAX_CONTENT) throw refuse('contentTooLong');
    const more = [title, nickname, signature].filter((each) => each !== undefined);
    if (more.some((each) => typeof each !== 'string' || each.length > MAX_NAME)) throw refuse('badFormat');
    if (signature !== undefined && scene !== PROFILE) throw refuse('badArguments');
    const person = authorOf(world, call, openid);

    const verdict = world.verdicts.take('text', [content, ...more].join('\n'));
    const traceId = record(world, 'text', person, { verdict, content });
    return json({
      errcode: 0,
      errmsg: 'ok',
      detail: detailOf(verdict),
      trace_id: traceId,
      result: { suggest: verdict.suggest, label: verdict.label },
    });
  },
};

export const mediaCheckAsync: PlatformApi = {
  name: 'media_check_async',
  method: 'POST',
  path: '/wxa/media_check_async',
  contentType: 'application/json; encoding=utf-8',
  answer(call, world) {
    const app = requireMiniProgramToken(world, call.query('access_token'));
    world.quotas.take('media_check_async', app.appid);
    const body = call.body();
    checkCommon(body);
    const { media_url: url, media_type: type, openid } = body;
    if (!MEDIA_TYPES.includes(type)) throw refuse('badMediaType');
    if (typeof url !== 'string' || !/^https?:\/\/[^\s]+$/.test(url) || !URL.canParse(url)) throw refuse('badFormat');
    const person = authorOf(world, call, openid);

    const verdict = world.verdicts.take('picture');
    const traceId = record(world, 'picture', person, { verdict, content: url });
    const event = {
      ToUserName: ACCOUNT,
      FromUserName: openid,
      CreateTime: Math.floor(world.clock.now() / 1000),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: app.appid,
      trace_id: traceId,
      version: VERSION,
    };
    world.pushes.later(world.verdicts.delayMs, { ...event, ...opinion(verdict) }, async () => ({
      ...event,
      CreateTime: Math.floor(world.clock.now() / 1000),
      ...((await isJudged(url, type)) ? opinion(verdict) : noOpinion()),
    }));
    return json({ errcode: 0, errmsg: 'ok', trace_id: traceId });
  },
};

/** Sounds are taken as they are; no simulator hears them. */
const isJudged = async (url: string, type: unknown): Promise<boolean> =>
  type !== IMAGE || (await fetchPicture(url)) !== null;

function opinion({ suggest, label }: Verdict): PushEvent {
  return {
    detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: SURE }],
    errcode: 0,
    errmsg: 'ok',
    result: { suggest, label },
  };
}

/** What could not be fetched or read has a code and no opinion worth the name. */
function noOpinion(): PushEvent {
  return {
    detail: [{ strategy: 'content_model', errcode: UNREACHABLE, suggest: 'pass', label: 100, prob: 0 }],
    errcode: UNREACHABLE,
    errmsg: 'media download fail',
    result: { suggest: 'pass', label: 100 },
  };
}

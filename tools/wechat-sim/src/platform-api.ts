import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { redact } from './call-log.js';
import { errorBody, newRid, refuse, refuseWithCode, WechatRefusal, type AnswerName } from './errors.js';
import type { Fault } from './faults.js';
import { isOdd, oddAnswer, type OddKind } from './odd-answers.js';
import type { World } from './world.js';

export type Answer = { kind: 'json'; body: object } | { kind: 'image'; bytes: Buffer };
export const json = (body: object): Answer => ({ kind: 'json', body });

/** One call as a handler sees it. */
export interface PlatformCall {
  query(name: string): string;
  body(unreadable?: AnswerName): Record<string, unknown>;
  /** The simulator's own address as the caller knows it. */
  own(path: string): string;
  /** For the call log. */
  person: string | null;
}

export interface PlatformApi {
  name: string;
  method: 'GET' | 'POST';
  path: string;
  /** `sns` answers are JSON labelled as text, like the platform's. */
  contentType: 'text/plain' | 'application/json; encoding=utf-8';
  answer(call: PlatformCall, world: World): Answer | Promise<Answer>;
}

type Broken = 'http502' | 'html' | 'truncated' | 'reset' | OddKind;
class BrokenAnswer extends Error {
  constructor(
    readonly kind: Broken,
    readonly right: object,
  ) {
    super(kind);
  }
}

const GATEWAY_PAGE =
  '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>';
const GRANTED = { errcode: 0, errmsg: 'ok' };
const BUSY_PAGE = '<!DOCTYPE html><html><head><title>系统繁忙</title></head><body>系统繁忙，请稍后再试</body></html>';

/** `right`: what would have been answered. */
async function strike({ kind, delayMs }: Fault, right: object): Promise<void> {
  if (typeof kind === 'number') throw refuseWithCode(kind);
  if (kind === 'busy') throw refuse('busy');
  if (kind !== 'slow') throw new BrokenAnswer(kind, right);
  await wait(delayMs, undefined, { ref: false });
}

function parse(text: string, unreadable: AnswerName): Record<string, unknown> {
  if (text === '') throw refuse('emptyBody');
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    throw refuse(unreadable);
  }
  throw refuse(unreadable);
}

function callOf(request: FastifyRequest, world: World): PlatformCall {
  const query = request.query as Record<string, string | string[] | undefined>;
  const text = typeof request.body === 'string' ? request.body : '';
  return {
    query: (name) => [query[name]].flat()[0] ?? '',
    body: (unreadable = 'badFormat') => parse(text, unreadable),
    own: (path) => world.targets.own(path, request),
    person: null,
  };
}

async function answerOf(api: PlatformApi, method: string, call: PlatformCall, world: World): Promise<Answer> {
  if (method !== api.method) throw refuse(api.method === 'POST' ? 'postRequired' : 'getRequired');
  return api.answer(call, world);
}

function breakOff({ kind, right }: BrokenAnswer, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (isOdd(kind)) return reply.type('application/json; encoding=utf-8').send(oddAnswer(kind, right));
  if (kind === 'http502') return reply.code(502).type('text/html').send(GATEWAY_PAGE);
  if (kind === 'html') return reply.type('text/html; charset=utf-8').send(BUSY_PAGE);
  if (kind === 'truncated') return reply.type('application/json; encoding=utf-8').send('{"errcode":0,"errm');
  reply.hijack();
  request.raw.socket.resetAndDestroy();
  return reply;
}

function fieldsOf(request: FastifyRequest): Record<string, string> {
  let body: unknown;
  try {
    body = JSON.parse(String(request.body ?? '{}'));
  } catch {
    body = { body: '(not JSON)' };
  }
  return redact({ ...(request.query as object), ...(body as object) });
}

function recorder(api: PlatformApi, world: World, request: FastifyRequest, fault: Fault | undefined) {
  const startedAt = performance.now();
  const rid = newRid(world.clock.now());
  const record = (call: PlatformCall, outcome: string, refusal?: WechatRefusal): void => {
    const errcode = refusal?.errcode ?? 0;
    world.calls.add({
      at: new Date(world.clock.now()).toISOString(),
      api: api.name,
      outcome,
      errcode,
      errmsg: refusal?.errmsg ?? '',
      person: call.person,
      fault: fault ? `${fault.kind} (${fault.phase})` : null,
      rid,
      milliseconds: Math.round(performance.now() - startedAt),
      request: fieldsOf(request),
    });
    request.log.info({ api: api.name, outcome, errcode, person: call.person, rid }, 'platform call');
  };
  return { rid, record };
}

/** Serves one API of the platform: faults first, refusals as HTTP 200, every call in the log. */
export function serve(app: FastifyInstance, world: World, api: PlatformApi): void {
  app.all(api.path, async (request, reply) => {
    const fault = world.faults.take(api.name);
    const call = callOf(request, world);
    const { rid, record } = recorder(api, world, request, fault);
    const sendJson = (body: object) => reply.type(api.contentType).send(JSON.stringify(body));
    try {
      if (fault?.phase === 'before') await strike(fault, GRANTED);
      const answer = await answerOf(api, request.method, call, world);
      if (fault?.phase === 'after') await strike(fault, answer.kind === 'json' ? answer.body : GRANTED);
      record(call, 'ok');
      return answer.kind === 'image' ? reply.type('image/png').send(answer.bytes) : sendJson(answer.body);
    } catch (error) {
      if (error instanceof BrokenAnswer) {
        record(call, error.kind);
        return breakOff(error, request, reply);
      }
      if (!(error instanceof WechatRefusal)) throw error;
      record(call, 'refused', error);
      return sendJson(errorBody(error, rid));
    }
  });
}

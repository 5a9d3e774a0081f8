import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { compareWithContract } from './told.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Answer {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of any route; stories read what they expect
  body: any;
  headers: Record<string, unknown>;
}

export interface Extra {
  /** null: the request has no Idempotency-Key. */
  key?: string | null;
  headers?: Record<string, string>;
  /** Where he calls from. */
  remoteAddress?: string;
}

/** Somebody who talks to the API. Every unsafe request gets an Idempotency-Key of its own unless one is given. */
export class Person {
  constructor(
    private readonly app: NestFastifyApplication,
    readonly token: string | null,
    readonly name = 'anonymous',
  ) {}

  get(url: string, extra: Extra = {}): Promise<Answer> {
    return this.send('GET', url, undefined, extra);
  }

  post(url: string, body: unknown = {}, extra: Extra = {}): Promise<Answer> {
    return this.send('POST', url, body, extra);
  }

  put(url: string, body: unknown = {}, extra: Extra = {}): Promise<Answer> {
    return this.send('PUT', url, body, extra);
  }

  delete(url: string, extra: Extra = {}): Promise<Answer> {
    return this.send('DELETE', url, undefined, extra);
  }

  /** Text and bytes go out as they are, everything else as JSON. */
  async send(method: Method, url: string, body: unknown, extra: Extra = {}): Promise<Answer> {
    const unsafe = method !== 'GET';
    const key = extra.key === undefined ? randomUUID() : extra.key;
    const answer = await this.app.inject({
      method,
      url,
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(unsafe && key ? { 'idempotency-key': key } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...extra.headers,
      },
      payload: payloadOf(body),
      ...(extra.remoteAddress ? { remoteAddress: extra.remoteAddress } : {}),
    });
    const isJson = String(answer.headers['content-type'] ?? '').includes('json') && answer.body !== '';
    const heard = { status: answer.statusCode, body: isJson ? answer.json() : answer.body, headers: answer.headers };
    compareWithContract(method, url, heard);
    return heard;
  }
}

function payloadOf(body: unknown): string | Buffer | undefined {
  if (body === undefined || typeof body === 'string' || Buffer.isBuffer(body)) return body;
  return JSON.stringify(body);
}

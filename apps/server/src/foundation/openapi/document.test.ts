import 'reflect-metadata';
import { Body, Controller, Get, HttpCode, INestApplication, Module, Param, Post, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { ApiOperation, ApiTags, type OpenAPIObject } from '@nestjs/swagger';
import { Audience, Me, Needs } from '../auth/audience.js';
import type { Account } from '../auth/session-reader.js';
import { defineErrors } from '../errors/coded-error.js';
import { Refuses } from '../errors/refuses.js';
import { IdPipe } from '../http/id.pipe.js';
import { NoFields } from '../http/no-fields.dto.js';
import { PageQuery } from '../http/paging.js';
import { Repeatable } from '../idempotency/answered-by.js';
import { createDocument } from './document.js';
import { Field } from './view-fields.js';

class Left {
  @Field() left!: number;
}

const wordErrors = defineErrors('word', {
  unknown: [404, '没有这个词'],
  taken: [409, '这个词有人用了', Left],
  away: [503, '词典不在'],
  nobodySays: [410, '没有这回事'],
});
const WORDS = { summary: '词', description: '所有的词。' };

@ApiTags('word')
@Refuses(wordErrors.away)
@Controller('words')
class WordController {
  @ApiOperation(WORDS)
  @Audience('public')
  @Get()
  list(@Query() _page: PageQuery) {
    return [];
  }

  @ApiOperation(WORDS)
  @Audience('public')
  @Get('mine')
  mine(@Me() _me: Account | null) {
    return [];
  }

  @ApiOperation(WORDS)
  @Needs('booking.write')
  @Post(':id')
  @HttpCode(204)
  @Refuses(wordErrors.unknown, wordErrors.taken)
  change(@Param('id', IdPipe) _id: string, @Body() _dto: NoFields) {}

  @ApiOperation(WORDS)
  @Audience('signed-in')
  @Repeatable('a test')
  @Post()
  add() {
    return {};
  }
}

@Module({ controllers: [WordController] })
class Application {}

describe('the contract tells what follows from a route', () => {
  let app: INestApplication;
  let contract: OpenAPIObject;
  beforeAll(async () => {
    app = await NestFactory.create(Application, new FastifyAdapter(), { logger: false });
    contract = createDocument(app, { word: '词。' });
  });
  afterAll(() => app.close());

  const operations = () => ({
    list: contract.paths['/words'].get!,
    mine: contract.paths['/words/mine'].get!,
    change: contract.paths['/words/{id}'].post!,
    add: contract.paths['/words'].post!,
  });
  const codes = (name: 'list' | 'change' | 'add', status: number) =>
    [...JSON.stringify(operations()[name].responses[status] ?? '').matchAll(/#\/components\/\w+\/([\w.]+)/g)].map(
      (match) => match[1],
    );

  test.each([
    ['list', 400, ['request.invalid', 'request.malformed', 'request.tooWide']],
    ['list', 401, ['auth.required']],
    ['list', 403, []],
    ['list', 404, []],
    ['list', 409, []],
    ['list', 503, ['word.away', 'request.unavailable', 'request.timeout']],
    ['change', 403, ['auth.forbidden']],
    ['change', 404, ['word.unknown', 'request.notFound']],
    ['change', 409, ['word.taken', 'request.doneBefore', 'request.inFlight']],
    ['change', 422, ['request.keyReused']],
    ['add', 400, ['request.tooDeep', 'request.malformed', 'request.tooWide']],
    ['add', 403, []],
    ['add', 409, []],
  ] as const)('%s answers %i with its codes', (name, status, expected) =>
    expect(codes(name, status)).toEqual(expected),
  );

  test.each([
    ['list', []],
    ['mine', [{}, { session: [] }]],
    ['change', [{ session: [] }]],
    ['add', [{ session: [] }]],
  ] as const)('%s says whether it needs a session', (name, security) =>
    expect(operations()[name].security).toEqual(security),
  );

  test.each([
    ['list', false],
    ['change', true],
    ['add', false],
  ] as const)('%s says whether it needs a key', (name, needs) =>
    expect(JSON.stringify(operations()[name].parameters).includes('"Idempotency-Key"')).toBe(needs),
  );

  test.each([
    ['list', '谁能用：任何人，不用登录。'],
    ['change', '谁能用：管理员、区域经理（限自己的区域）、客服。权限 `booking.write`。'],
    ['add', '谁能用：登录的任何人。'],
  ] as const)('%s says who may call it', (name, who) =>
    expect(operations()[name].description).toBe(`所有的词。\n\n${who}`),
  );

  test('an error tells its sentence and the form of its details', () => {
    const { schemas } = contract.components!;
    expect(schemas!['word.taken']).toMatchObject({
      description: '这个词有人用了',
      properties: { code: { enum: ['word.taken'] }, details: { allOf: [{ $ref: '#/components/schemas/Left' }] } },
    });
    expect(schemas).toHaveProperty('Left.properties.left');
    expect(schemas!['word.unknown']).toMatchObject({ properties: { details: { enum: [null] } } });
  });

  test('all codes are in one list, and no code that nobody answers', () => {
    const { enum: all } = contract.components!.schemas!.ErrorCode as { enum: string[] };
    expect(all).toEqual([...all].sort());
    expect(all.filter((code) => code.startsWith('word.'))).toEqual(['word.away', 'word.taken', 'word.unknown']);
  });
});

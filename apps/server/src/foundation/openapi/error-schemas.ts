import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import type { ErrorKind } from '../errors/coded-error.js';

type Components = NonNullable<OpenAPIObject['components']>;
type Schema = NonNullable<Components['schemas']>[string];
type Response = NonNullable<Components['responses']>[string];
type Responses = NonNullable<OpenAPIObject['paths'][string]['get']>['responses'];

/** Of every error: a schema and a response named by its code; and `ErrorCode`, the list of all codes. */
export function errorComponents(kinds: ErrorKind[]): Required<Pick<Components, 'schemas' | 'responses'>> {
  const sorted = [...kinds].sort((a, b) => (a.code < b.code ? -1 : 1));
  const schemas = sorted.map((kind) => [kind.code, errorSchema(kind)] as const);
  const responses = sorted.map((kind) => [kind.code, responseOf([kind])] as const);
  const ErrorCode: Schema = { type: 'string', enum: sorted.map(({ code }) => code) };
  return { schemas: { ErrorCode, ...Object.fromEntries(schemas) }, responses: Object.fromEntries(responses) };
}

/** One response per status, which tells every code that comes with it. */
export function errorResponses(kinds: ErrorKind[]): Responses {
  const statuses = [...new Set(kinds.map(({ status }) => status))].sort();
  const responses = statuses.map((status) => {
    const same = kinds.filter((kind) => kind.status === status);
    return [status, same.length > 1 ? responseOf(same) : { $ref: `#/components/responses/${same[0].code}` }];
  });
  return Object.fromEntries(responses) as Responses;
}

function responseOf(kinds: ErrorKind[]): Response {
  const schemas = kinds.map(({ code }) => ({ $ref: getSchemaPath(code) }));
  return {
    description: kinds.map(({ code, message }) => `- \`${code}\` ${message}`).join('\n'),
    ...(kinds[0].status === 503 && { headers: RETRY_AFTER }),
    content: { 'application/json': { schema: schemas.length > 1 ? { oneOf: schemas } : schemas[0] } },
  };
}

const RETRY_AFTER = { 'Retry-After': { description: '多少秒以后再试', schema: { type: 'integer' as const } } };

function errorSchema({ code, message, details }: ErrorKind): Schema {
  const none: Schema = { type: 'object', nullable: true, enum: [null], example: null };
  return {
    type: 'object',
    description: message,
    properties: {
      code: { type: 'string', enum: [code] },
      message: { type: 'string', description: '可以直接给用户看的一句话', example: message },
      details: details ? { nullable: true, allOf: [{ $ref: getSchemaPath(details) }] } : none,
      requestId: { type: 'string', format: 'uuid' },
    },
    required: ['code', 'message', 'details', 'requestId'],
  };
}

import { createHash } from 'node:crypto';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiNotModifiedResponse } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';

/** Clients ask again and again while somebody looks: who says what he has (`If-None-Match`) hears only that it still holds. */
export const Polled = () =>
  applyDecorators(
    RouteConfig({ polled: true }),
    ApiNotModifiedResponse({ description: '和 If-None-Match 里的 ETag 相比没有变化，不再发内容' }),
  );

/** Names every answer of such a route by its content, and leaves out what the asker has. */
export function answerNotModified(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const { polled } = request.routeOptions.config as { polled?: boolean };
    if (!polled || request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string')
      return done(null, payload);
    const tag = `"${createHash('sha1').update(payload).digest('base64url')}"`;
    void reply.header('ETag', tag);
    if (!namesOf(request.headers['if-none-match']).includes(tag)) return done(null, payload);
    void reply.code(304).removeHeader('content-type').removeHeader('content-length');
    done(null, null);
  });
}

/** A proxy that has compressed an answer calls the tag a weak one. */
const namesOf = (given = '') => given.split(',').map((name) => name.trim().replace(/^W\//, ''));

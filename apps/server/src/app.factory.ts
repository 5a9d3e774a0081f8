import { randomUUID } from 'node:crypto';
import { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module.js';
import { Config } from './config/config.js';
import { checkAudiences } from './foundation/auth/check-audiences.js';
import { ErrorFilter } from './foundation/errors/error-filter.js';
import { requestErrors } from './foundation/errors/request.errors.js';
import { MAX_BODY_BYTES, parseJsonSafely } from './foundation/http/json-body.js';
import { keepBrowsersStrict } from './foundation/http/security-headers.js';
import { takeFiles } from './foundation/http/uploads.js';
import { createValidationPipe } from './foundation/http/validation.js';
import { createLogger } from './foundation/logging/logger.js';
import { Metrics } from './foundation/metrics/metrics.js';
import { createDocument } from './foundation/openapi/document.js';
import { takeXmlMessages } from './gateways/wechat/messages/message-body.js';
import { serveH5 } from './web/h5-client.js';

const INBOUND_MS = 15_000;

/** The whole API, ready to `init()` (tests, contract) or `listen()` (main). */
export async function createApp(
  config: Config,
  logger: LoggerService = createLogger(config),
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: INBOUND_MS,
    handlerTimeout: INBOUND_MS,
    connectionTimeout: 20_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    trustProxy: config.TRUST_PROXY,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    // What the router itself refuses, before any hook: a malformed address, a parameter too long.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      new ErrorFilter().answer(error, request, reply),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(config), adapter, {
    bodyParser: false,
    logger,
    abortOnError: false,
  });
  checkAudiences(app);
  await prepare(adapter.getInstance() as unknown as FastifyInstance, app, config);
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(new ErrorFilter());
  app.enableShutdownHooks();
  SwaggerModule.setup('api/docs', app, () => createDocument(app));
  await serveH5(adapter.getInstance() as unknown as FastifyInstance, config);
  return app;
}

async function prepare(fastify: FastifyInstance, app: NestFastifyApplication, config: Config): Promise<void> {
  parseJsonSafely(fastify);
  takeXmlMessages(fastify);
  await fastify.register(cookie);
  keepBrowsersStrict(fastify, config);
  await takeFiles(fastify);
  await fastify.register(rateLimit, {
    max: config.RATE_LIMIT,
    timeWindow: 60_000,
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: () => requestErrors.tooMany(),
    allowList: (request) => request.url === '/healthz' || request.url === '/readyz',
  });
  // A connection whose last answer goes out during the stop falls idle after Node has looked for idle ones.
  fastify.addHook('preClose', (done) => {
    const again = setInterval(() => fastify.server.closeIdleConnections(), 100).unref();
    fastify.server.once('close', () => clearInterval(again));
    done();
  });
  const metrics = app.get(Metrics);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('Cache-Control', 'no-store');
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    metrics.answered(request.method, request.routeOptions.url ?? 'unknown', reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
}

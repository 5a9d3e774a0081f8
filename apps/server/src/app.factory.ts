import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
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
import { Clock } from './foundation/clock/clock.js';
import { ErrorFilter } from './foundation/errors/error-filter.js';
import { requestErrors } from './foundation/errors/request.errors.js';
import { keepDeadline } from './foundation/http/deadline.js';
import { MAX_BODY_BYTES, parseJsonSafely } from './foundation/http/json-body.js';
import { answerNotModified } from './foundation/http/polled.js';
import { refuseWideQueries } from './foundation/http/query-width.js';
import { refuseUnread } from './foundation/http/refuse-early.js';
import { REQUEST_LIMITS, type RequestLimits } from './foundation/http/request-limits.js';
import { keepBrowsersStrict, securityHeaders } from './foundation/http/security-headers.js';
import { routePath } from './foundation/http/route-path.js';
import { tellTime } from './foundation/http/server-time.js';
import { endSlowBodies } from './foundation/http/slow-bodies.js';
import { SteadyStore } from './foundation/http/steady-store.js';
import { takeFiles } from './foundation/http/uploads.js';
import { createValidationPipe } from './foundation/http/validation.js';
import { checkAnswers } from './foundation/idempotency/check-answers.js';
import { createLogger } from './foundation/logging/logger.js';
import { Metrics } from './foundation/metrics/metrics.js';
import { createDocument } from './foundation/openapi/document.js';
import { takeXmlMessages } from './gateways/wechat/messages/message-body.js';
import { TAGS } from './tags.js';
import { lostPage, serveClients } from './web/clients.js';

/** How often Node looks for connections whose headers do not come. */
const LOOK_MS = 500;

/** The whole API, ready to `init()` (tests, contract) or `listen()` (main). */
export async function createApp(
  config: Config,
  logger: LoggerService = createLogger(config),
  limits: RequestLimits = REQUEST_LIMITS,
): Promise<NestFastifyApplication> {
  const headers = securityHeaders(config);
  const errors = new ErrorFilter(lostPage(config));
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    http: { headersTimeout: limits.headersMs, connectionsCheckingInterval: LOOK_MS, requireHostHeader: false },
    clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket) => refuseUnread(error, socket, headers),
    connectionTimeout: 20_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    trustProxy: (_address, hop) => hop < config.TRUST_PROXY,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    // What the router itself refuses, before any hook: a malformed address, a parameter too long.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      errors.answer(error, request, reply),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(config), adapter, {
    bodyParser: false,
    logger,
    abortOnError: false,
  });
  checkAudiences(app);
  checkAnswers(app);
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  // Node would say 417 without a word to whoever expects anything of us; we need nothing of the sort.
  fastify.server.on('checkExpectation', (request, response) => fastify.server.emit('request', request, response));
  endSlowBodies(fastify.server, limits, headers);
  keepDeadline(fastify, limits);
  refuseWideQueries(fastify);
  keepBrowsersStrict(fastify, headers);
  await prepare(fastify, app, config, limits);
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(errors);
  app.enableShutdownHooks();
  SwaggerModule.setup('api/docs', app, () => createDocument(app, TAGS));
  await serveClients(fastify, config);
  return app;
}

async function prepare(
  fastify: FastifyInstance,
  app: NestFastifyApplication,
  config: Config,
  limits: RequestLimits,
): Promise<void> {
  parseJsonSafely(fastify);
  takeXmlMessages(fastify);
  await fastify.register(cookie);
  takeFiles(fastify);
  await fastify.register(rateLimit, {
    max: config.RATE_LIMIT,
    timeWindow: 60_000,
    store: SteadyStore,
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: () => requestErrors.tooMany(),
    allowList: (request) => request.url === '/healthz' || request.url === '/readyz',
  });
  // A connection whose last answer goes out during the stop falls idle after Node has looked for idle ones.
  fastify.addHook('preClose', (done) => {
    const again = setInterval(() => fastify.server.closeIdleConnections(), 100).unref();
    // By then everything is answered but files, which may be on their way for minutes.
    const end = setTimeout(() => fastify.server.closeAllConnections(), limits.stopMs).unref();
    fastify.server.once('close', () => (clearInterval(again), clearTimeout(end)));
    done();
  });
  tellTime(fastify, app.get(Clock));
  answerNotModified(fastify);
  const metrics = app.get(Metrics);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    if (routePath(request).startsWith('/api/')) void reply.header('Cache-Control', 'no-store');
    done(namesNoHost(request.raw) ? requestErrors.malformed() : undefined);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    metrics.answered(request.method, request.routeOptions.url ?? 'unknown', reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
}

/** Node would refuse it without a word. */
const namesNoHost = ({ headers, httpVersion }: IncomingMessage) => headers.host === undefined && httpVersion === '1.1';

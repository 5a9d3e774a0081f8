import { ArgumentsHost, Catch, ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseBusy } from '../database/database-errors.js';
import { CodedError, shownAs } from './coded-error.js';
import { requestErrors } from './request.errors.js';

/** Every error leaves as `{ code, message, details, requestId }`, or shows a browser the page that says so; nothing of the inside is shown. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(ErrorFilter.name);

  /** `lostPage`: where a browser is sent that asks for a page which is not there; null: there are no pages. */
  constructor(private readonly lostPage: string | null = null) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also used for errors that Fastify raises before Nest sees the request. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const coded = toCoded(error);
    if (this.lostPage && LOST.includes(coded.status) && asksForPage(request)) return void reply.redirect(this.lostPage);
    if (coded.status >= 500) {
      const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.logger.error({ requestId: request.id, error: coded.code, cause });
    }
    if (coded.status === 503) void reply.header('Retry-After', '3');
    void reply.status(coded.status).type('application/json; charset=utf-8').send(shownAs(coded, request.id));
  }
}

/** An address that is malformed, or leads nowhere. */
const LOST = [400, 404, 414];

/** Somebody types or taps an address; programs ask the API, and do not ask for HTML. */
const asksForPage = ({ method, url, headers }: FastifyRequest) =>
  method === 'GET' && !url.startsWith('/api/') && /\btext\/html\b/.test(headers.accept ?? '');

/** The coded error for anything that was thrown. */
export function toCoded(error: unknown): CodedError {
  if (error instanceof CodedError) return error;
  if (isDatabaseBusy(error)) return requestErrors.unavailable();
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  switch (status) {
    case 404:
      return requestErrors.notFound();
    case 413:
      return requestErrors.tooLarge();
    case 415:
      return requestErrors.unsupportedType();
    case 429:
      return requestErrors.tooMany();
    case 503:
      return requestErrors.unavailable();
    default:
      return status >= 400 && status < 500 ? requestErrors.malformed() : requestErrors.unexpected();
  }
}

function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}

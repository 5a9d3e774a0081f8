import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audience } from '../auth/audience.js';
import { Clock } from '../clock/clock.js';
import { requestErrors } from '../errors/request.errors.js';
import { FileSigner } from './file-signer.js';
import { LocalFileStore } from './local-file-store.js';

type Wildcard = FastifyRequest<{ Params: { '*': string } }>;

/** Files of the local store, for whoever holds an address that was signed here and is not too old. */
@ApiExcludeController()
@Audience('public')
@Controller('files')
export class FileController {
  constructor(
    private readonly store: LocalFileStore,
    private readonly signer: FileSigner,
    private readonly clock: Clock,
  ) {}

  @Get('*')
  async read(
    @Req() request: Wildcard,
    @Query('until') until: unknown,
    @Query('sign') sign: unknown,
    @Res() reply: FastifyReply,
  ) {
    const key = request.params['*'];
    const left = this.secondsLeft(key, until, sign);
    const file = left > 0 ? await this.store.get(key) : null;
    if (!file) throw requestErrors.notFound();
    return reply.headers(headersOf(file.type, left)).send(file.bytes);
  }

  private secondsLeft(key: string, until: unknown, sign: unknown): number {
    if (typeof until !== 'string' || typeof sign !== 'string' || !this.signer.isOurs(key, until, sign)) return 0;
    return Math.floor(Number(until) - this.clock.now().getTime() / 1000);
  }
}

/** The bytes are a picture and nothing else, whatever a browser thinks of them; any page may show it. */
function headersOf(type: string, secondsLeft: number): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Disposition': 'inline',
    'Content-Security-Policy': "default-src 'none'",
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': `private, max-age=${secondsLeft}`,
  };
}

import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { requestErrors } from '../errors/request.errors.js';
import { refuseUnfinished } from './refuse-early.js';
import type { RequestLimits } from './request-limits.js';
import { MAX_FORM_BYTES, mayBringFile } from './uploads.js';

/**
 * Ends requests whose body comes too slowly, also after their answer. Node's own limit is one for all
 * routes, and would end a photo from a slow phone as well.
 */
export function endSlowBodies(server: Server, limits: RequestLimits, headers: Record<string, string>): void {
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!hasBody(request)) return;
    const { socket } = request;
    const first = socket.bytesRead;
    let seen = first;
    const look = () => {
      if (request.complete || socket.destroyed) return;
      const goesOn =
        mayBringFile(request) &&
        !response.writableEnded &&
        socket.bytesRead - seen >= limits.fileBytes &&
        socket.bytesRead - first <= MAX_FORM_BYTES;
      if (!goesOn) return end(request, response, headers);
      seen = socket.bytesRead;
      timer = setTimeout(look, limits.bodyMs);
    };
    let timer = setTimeout(look, limits.bodyMs);
    request.once('close', () => clearTimeout(timer));
  });
}

const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function end({ socket }: IncomingMessage, response: ServerResponse, headers: Record<string, string>): void {
  if (response.headersSent) socket.destroy();
  else refuseUnfinished(response, requestErrors.tooSlow(), headers);
}

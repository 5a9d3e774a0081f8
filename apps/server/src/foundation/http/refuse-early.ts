import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type CodedError, shownAs } from '../errors/coded-error.js';
import { requestErrors } from '../errors/request.errors.js';

type Headers = Record<string, string>;
/** Node's own mark of the answer that is going out. */
type Answering = Socket & { _httpMessage?: (ServerResponse & { req: IncomingMessage }) | null };

const LINGER_MS = 1000;

/** Answers what Node's parser refuses or gives up waiting for, in the shape of every other error, and closes. */
export function refuseUnread(error: NodeJS.ErrnoException, socket: Socket, headers: Headers): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const under = (socket as Answering)._httpMessage;
  // What is refused came behind a request that is being answered: that answer is not its own.
  if (under?.req.complete && !under.writableEnded) return void under.once('finish', () => socket.destroy());
  if (under?.headersSent) return void socket.destroy();
  const answer = answerOf(refusalOf(error.code), headers);
  const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}\r\n${lines.join('')}\r\n${answer.body}`);
  // Closed at once, with bytes unread, the answer would be lost on its way.
  const end = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once('close', () => clearTimeout(end));
}

/** Answers a request whose body does not come, and closes. */
export function refuseUnfinished(response: ServerResponse, error: CodedError, headers: Headers): void {
  const answer = answerOf(error, headers);
  response.writeHead(answer.status, answer.headers).end(answer.body);
}

function refusalOf(code: string | undefined): CodedError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return requestErrors.headersTooLarge();
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return requestErrors.tooLarge();
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return requestErrors.tooSlow();
    default:
      return requestErrors.malformed();
  }
}

function answerOf(error: CodedError, headers: Headers) {
  const requestId = randomUUID();
  const body = JSON.stringify(shownAs(error, requestId));
  const own = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    'x-request-id': requestId,
    connection: 'close',
  };
  return { status: error.status, headers: { ...headers, ...own }, body };
}

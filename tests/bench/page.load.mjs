// A closed loop over keep-alive connections: each sends its next request when the answer to the last one is complete.
// A bare socket, because a full HTTP client would take more of the two cores than the servers it measures.
import { connect } from 'node:net';

process.on('message', async (load) => process.send(await run(load)));
process.on('disconnect', () => process.exit());

async function run({ port, concurrency, requests }) {
  const result = { seconds: 0, bytes: 0, milliseconds: [], wrong: [] };
  const queue = requests.values();
  const began = performance.now();
  await Promise.all(Array.from({ length: concurrency }, () => lane(port, queue, result)));
  result.seconds = (performance.now() - began) / 1000;
  return result;
}

function lane(port, queue, result) {
  return new Promise((done, fail) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let received = Buffer.alloc(0);
    let asked;
    let sentAt;
    const next = () => {
      const { value, done: over } = queue.next();
      if (over) return socket.end(done);
      asked = value;
      received = Buffer.alloc(0);
      sentAt = performance.now();
      socket.write(
        `GET ${value.path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${value.token}\r\nAccept: application/json\r\n\r\n`,
      );
    };
    socket.on('connect', next);
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const answer = complete(received);
      if (!answer) return;
      result.milliseconds.push(performance.now() - sentAt);
      result.bytes += answer.body.length;
      if (answer.status !== 200 || !answer.body.includes(asked.holds))
        result.wrong.push(`${asked.path}: ${answer.status} ${answer.body.toString().slice(0, 200)}`);
      next();
    });
    socket.on('error', fail);
    socket.on('close', (broken) => broken && fail(new Error('connection lost')));
  });
}

/** Status and body when all bytes are there. Both servers send a Content-Length. */
function complete(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = bytes.toString('latin1', 0, end);
  const length = /\r\ncontent-length: (\d+)/i.exec(head);
  if (!length) throw new Error(`No Content-Length:\n${head}`);
  const from = end + 4;
  const to = from + Number(length[1]);
  return bytes.length < to ? null : { status: Number(head.slice(9, 12)), body: bytes.subarray(from, to) };
}

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { SessionReader } from '../../apps/server/src/foundation/auth/session-reader.js';
import { countOf } from '../support/database-facts.js';
import { eventually } from '../support/eventually.js';
import { ofBytes } from '../support/hostile-pictures.js';
import type { Person } from '../support/person.js';
import { aPhoto, formOf } from '../support/photos.js';
import { World } from '../support/world.js';

const MB = 1024 * 1024;

describe('a photo over a real connection', () => {
  let world: World;
  let resident: Person;
  const headers = (key = randomUUID()) => ({ authorization: `Bearer ${resident.token}`, 'idempotency-key': key });
  const send = async (bytes: Buffer, more: Record<string, string> = headers()) => {
    const body = new FormData();
    body.append('photo', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
    const answer = await fetch(`${world.config.PUBLIC_URL}/api/photos?purpose=review`, {
      method: 'POST',
      headers: more,
      body,
    });
    return { status: answer.status, body: (await answer.json()) as { code?: string; full?: string } };
  };

  beforeAll(async () => {
    world = await World.listening();
  });
  beforeEach(async () => {
    resident = await world.resident();
  });
  afterAll(() => world.close());

  test('arrives from a browser, and is read from its address', async () => {
    const answer = await send(await aPhoto(3, 800, 600));
    expect(answer.status).toBe(201);
    const picture = await fetch(`${world.config.PUBLIC_URL}${answer.body.full}`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const head = await fetch(`${world.config.PUBLIC_URL}${answer.body.full}`, { method: 'HEAD' });
    expect(head.status).toBe(200);
  });

  test('who has no session is told so, however much he sends', async () => {
    expect(await send(await ofBytes(9 * MB), { 'idempotency-key': randomUUID() })).toMatchObject({
      status: 401,
      body: { code: 'auth.required' },
    });
  });

  test.each([
    ['in the middle', 3 * MB],
    ['after its first bytes', 10],
    ['before its first byte', 0],
  ])('one that breaks off %s takes nothing along: 40 of them, then a sound one', async (_when, length) => {
    const photo = await ofBytes(9 * MB);
    await Promise.all(Array.from({ length: 40 }, () => brokenOff(photo, length)));
    // 40 times 9 MB are more than all uploads may hold: did they keep their share, this would be refused for ever.
    await eventually(async () => expect((await send(photo)).status).toBe(201));
    expect(await countOf(world, 'photo_sweep')).toBe(0);
  });

  test('those who are gone before their session is known take nothing along either', async () => {
    const photo = await ofBytes(9 * MB);
    const sessions = world.app.get(SessionReader);
    const find = sessions.accountOf.bind(sessions);
    const server = world.app.getHttpServer() as Server;
    const connections = () => new Promise<number>((tell) => server.getConnections((_error, count) => tell(count)));
    const before = await connections();
    const all: Promise<unknown>[] = [];
    sessions.accountOf = (token) => {
      const gone = eventually(async () => expect([all.length, await connections()]).toEqual([40, before]));
      const found = gone.then(() => find(token));
      all.push(found);
      return found;
    };
    await Promise.all(Array.from({ length: 40 }, () => brokenOff(photo, 0)));
    await eventually(async () => expect(all).toHaveLength(40));
    await Promise.all(all);
    sessions.accountOf = find;
    await eventually(async () => expect((await send(photo)).status).toBe(201));
  });

  test('a smuggled length is no way around the limit', async () => {
    // Chunked: nothing is announced, so what comes is counted.
    const { body, headers: form } = formOf([
      { name: 'photo', filename: 'a.jpg', type: 'image/jpeg', bytes: await ofBytes(11 * MB) },
    ]);
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(body);
        controller.close();
      },
    });
    const answer = await fetch(`${world.config.PUBLIC_URL}/api/photos?purpose=review`, {
      method: 'POST',
      headers: { ...headers(), ...form },
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([413, 'photo.tooLarge']);
  });

  /** Sends the head of an upload and so many bytes of its body, then hangs up. */
  async function brokenOff(photo: Buffer, length: number): Promise<void> {
    const { body, headers: form } = formOf([{ name: 'photo', filename: 'a.jpg', type: 'image/jpeg', bytes: photo }]);
    const { hostname, port } = new URL(world.config.PUBLIC_URL);
    const socket = connect(Number(port), hostname);
    const all = { host: hostname, 'content-length': String(body.length), ...headers(), ...form };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
    socket.write(`POST /api/photos?purpose=review HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    await new Promise((sent) => socket.write(body.subarray(0, length), sent));
    socket.destroy();
    await once(socket, 'close');
  }
});

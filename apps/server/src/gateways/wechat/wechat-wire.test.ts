import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { linkIn, phoneIn, pictureIn, takenIn, tokenIn, userIn, verdictIn } from './wechat-answers.js';
import { exchange, type Shape } from './wechat-wire.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const json =
  (text: string, status = 200): Handler =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(text);
const image =
  (type: string, size: number): Handler =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': type }).end(Buffer.alloc(size, 1));

describe('one call of WeChat', () => {
  let server: Server;
  let handler: Handler;
  let written = 0;
  beforeAll((done) => void (server = createServer((...call) => handler(...call)).listen(0, '127.0.0.1', done)));
  afterAll((done) => void server.close(done));

  const ask = <T>(shape: Shape<T>, answer: Handler) => {
    handler = answer;
    const { port } = server.address() as AddressInfo;
    return exchange(`http://127.0.0.1:${port}/`, { method: 'POST', body: {} }, shape);
  };
  /** It goes on for as long as somebody reads. */
  const endless: Handler = (_request, response) => {
    response.writeHead(200, { 'content-type': 'image/png' });
    written = 0;
    const more = () => {
      written += 65_536;
      if (written < 100_000_000) response.write(Buffer.alloc(65_536), () => setImmediate(more));
      else response.end();
    };
    response.on('close', () => (written = Math.min(written, 99_999_999)));
    more();
  };

  test.each<[string, Shape<unknown>, Handler, string]>([
    ['a message that was taken', takenIn, json('{"errcode":0,"errmsg":"ok"}'), 'said'],
    ['nothing that says so', takenIn, json('{}'), 'lost'],
    ['a refusal', takenIn, json('{"errcode":43101,"errmsg":"no"}'), 'refused'],
    ['a refusal in a text', takenIn, json('{"errcode":"43101"}'), 'lost'],
    ['an errcode of null', takenIn, json('{"errcode":null}'), 'lost'],
    ['half an errcode', takenIn, json('{"errcode":0.5}'), 'lost'],
    ['a message that is none', takenIn, json('{"errcode":0,"errmsg":7}'), 'lost'],
    ['two errcodes', takenIn, json('{"errcode":0,"errcode":43101}'), 'lost'],
    ['wrong UTF-8', takenIn, (_request, response) => response.end(Buffer.from('7b22ff227d', 'hex')), 'lost'],
    ['a megabyte', takenIn, json(`{"errcode":0,"x":"${'x'.repeat(1_000_000)}"}`), 'lost'],
    ['its servers in trouble', takenIn, json('{"errcode":0}', 502), 'unwell'],
    [
      'another address',
      takenIn,
      ({ url }, response) =>
        url === '/' ? response.writeHead(307, { location: '/else' }).end() : response.end('{"errcode":0}'),
      'lost',
    ],
    ['a person', userIn, json('{"openid":"oAb_12-xyz","unionid":"uAb_12-xyz"}'), 'said'],
    ['a person without a unionid', userIn, json('{"openid":"oAb_12-xyz","unionid":""}'), 'said'],
    ['a person with an emoji', userIn, json('{"openid":"oAb_12😀xyz"}'), 'lost'],
    ['a unionid with an emoji', userIn, json('{"openid":"oAb_12-xyz","unionid":"uAb😀12"}'), 'lost'],
    ['a unionid of another type', userIn, json('{"openid":"oAb_12-xyz","unionid":7}'), 'lost'],
    ['a token', tokenIn, json('{"access_token":"t","expires_in":7200}'), 'said'],
    ['a token without an end', tokenIn, json('{"access_token":"t"}'), 'lost'],
    ['a token that ends in a text', tokenIn, json('{"access_token":"t","expires_in":"7200"}'), 'lost'],
    [
      'a phone',
      phoneIn,
      json('{"errcode":0,"phone_info":{"purePhoneNumber":"13800138000","countryCode":"86"}}'),
      'said',
    ],
    [
      'a phone of Hong Kong',
      phoneIn,
      json('{"errcode":0,"phone_info":{"purePhoneNumber":"91234567","countryCode":"852"}}'),
      'said',
    ],
    ['no phone', phoneIn, json('{"errcode":0,"phone_info":null}'), 'lost'],
    ['a phone that is a number', phoneIn, json('{"errcode":0,"phone_info":{"purePhoneNumber":13800138000}}'), 'lost'],
    ['a link', linkIn, json('{"errcode":0,"url_link":"https://wxaurl.cn/a"}'), 'said'],
    ['a link to a program', linkIn, json('{"errcode":0,"url_link":"javascript:alert(1)"}'), 'lost'],
    ['a verdict', verdictIn, json('{"errcode":0,"trace_id":"t","result":{"suggest":"pass","label":100}}'), 'said'],
    ['no verdict', verdictIn, json('{"errcode":0,"trace_id":"t"}'), 'lost'],
    ['another word', verdictIn, json('{"errcode":0,"trace_id":"t","result":{"suggest":"fine","label":100}}'), 'lost'],
    ['a trace with an emoji', verdictIn, json('{"trace_id":"😀","result":{"suggest":"pass","label":100}}'), 'lost'],
    ['a picture', pictureIn, image('image/jpeg', 50_000), 'said'],
    ['an empty picture', pictureIn, image('image/png', 0), 'lost'],
    ['a picture that may hold a program', pictureIn, image('image/svg+xml', 100), 'lost'],
    ['six megabytes', pictureIn, image('image/png', 6_000_000), 'lost'],
    ['JSON for a picture', pictureIn, json('{"errcode":0,"type":"image/png","picture":"x"}'), 'lost'],
  ])('%s', async (_what, shape, answer, kind) => expect(await ask(shape, answer)).toMatchObject({ kind }));

  test.each([
    [{ purePhoneNumber: '13800138000', countryCode: '86' }, '13800138000'],
    [{ purePhoneNumber: '13800138000' }, '13800138000'],
    [{ purePhoneNumber: '91234567', countryCode: '852' }, '+85291234567'],
  ])('the phone in %j is %s', (info, phone) => expect(phoneIn({ phone_info: info })).toBe(phone));

  test('what has no end is not read to its end', async () => {
    expect(await ask(pictureIn, endless)).toMatchObject({ kind: 'lost', cause: expect.stringContaining('bytes') });
    expect(written).toBeLessThan(50_000_000);
  });

  test('nobody there', async () => {
    const gone = createServer();
    await new Promise<void>((done) => void gone.listen(0, '127.0.0.1', done));
    const { port } = gone.address() as AddressInfo;
    await new Promise((done) => gone.close(done));
    const answer = await exchange(`http://127.0.0.1:${port}/`, { method: 'GET' }, takenIn);
    expect(answer).toMatchObject({ kind: 'unreachable' });
  });
});

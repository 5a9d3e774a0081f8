import { SmallServer, type Got } from './small-server.js';
import { APPID, WxPhone, type Result } from './wx-phone.js';

const API = 'https://api.example';
const server = new SmallServer();
let phone: WxPhone;

beforeAll(async () => {
  const at = await server.start();
  const app = { pages: { 'pages/home/index': {} }, json: { networkTimeout: { downloadFile: 250 } } };
  phone = await WxPhone.start(app, { [API]: at, 'https://gone.example': 'http://127.0.0.1:9' });
  await phone.open();
});
afterAll(async () => {
  await phone.stop();
  await server.stop();
});
afterEach(() => server.release());

const ask = (options: object) => phone.call('request', { url: `${API}/echo`, ...options });
const got = async (options: object) => (await ask(options)).data as Got;

/** Calls something that hands back a task, and does something with the task. */
const task = (name: string, options: object, then: string) =>
  phone.page.evaluate(
    ([key, given, act]) =>
      new Promise<Result & { told: object[] }>((done) => {
        const told: object[] = [];
        const run = window.weappHost.wx[key] as (options: object) => Record<string, (given?: unknown) => void>;
        const handle = run({ ...given, complete: (result: Result) => done({ ...result, told }) });
        const hear = (detail: unknown) => told.push(detail as object);
        if (act === 'abort') setTimeout(() => handle.abort(), 60);
        else handle[act](hear);
      }),
    [name, options, then] as const,
  );

describe('request', () => {
  test('sends JSON with the Referer that WeChat fixes and parses the answer', async () => {
    const sent = await got({
      method: 'POST',
      data: { 名: '值' },
      header: { Authorization: 'Bearer x', referer: 'mine' },
    });
    expect(sent.method).toBe('POST');
    expect(JSON.parse(Buffer.from(sent.body, 'latin1').toString('utf8'))).toEqual({ 名: '值' });
    expect(sent.headers).toMatchObject({
      'content-type': 'application/json',
      authorization: 'Bearer x',
      referer: `https://servicewechat.com/${APPID}/devtools/page-frame.html`,
    });
  });

  test('puts the data of GET into the query, and forms where the header says so', async () => {
    expect((await got({ data: { a: '1 2', b: 3 } })).url).toBe('/echo?a=1%202&b=3');
    const form = { method: 'POST', data: { a: '你' }, header: { 'Content-Type': 'application/x-www-form-urlencoded' } };
    expect((await got(form)).body).toBe('a=%E4%BD%A0');
  });

  test('takes every status for a success; text stays text', async () => {
    const answer = await ask({ url: `${API}/broken` });
    expect(answer).toMatchObject({ errMsg: 'request:ok', statusCode: 500, data: 'no json' });
    expect(answer.header).toMatchObject({ 'x-own': 'yes' });
  });

  test('hands over cookies', async () => {
    expect((await ask({ url: `${API}/cookies` })).cookies).toEqual(['a=1', 'b=2; Path=/']);
  });

  test.each([
    ['a domain that is not listed', { url: 'https://other.example/' }, 'request:fail url not in domain list', 600002],
    ['an IP address', { url: 'http://127.0.0.1:80/' }, 'request:fail url not in domain list', 600002],
    ['no url', { url: 'nonsense' }, 'request:fail invalid url "nonsense"', 600009],
    ['PATCH', { method: 'PATCH' }, 'request:fail method is invalid: WeChat has no PATCH', undefined],
    ['too long a wait', { url: `${API}/hold`, timeout: 80 }, 'request:fail timeout', 5],
  ])('refuses %s', async (_what, options, errMsg, errno) => {
    const answer = await ask(options);
    expect(answer.errMsg).toBe(errMsg);
    expect(answer.errno).toBe(errno);
  });

  test('fails as a network does when the server is not there', async () => {
    const answer = await ask({ url: 'https://gone.example/' });
    expect(answer.errMsg).toMatch(/^request:fail errcode:-\d+ cronet_error_code:-\d+ error_msg:net::ERR_/);
    expect(answer.errno).toBe(600001);
  });

  test('fails without a network, also what is on its way', async () => {
    const held = ask({ url: `${API}/hold` });
    await until(() => server.held.length > 0);
    await phone.set({ online: false });
    expect((await held).errMsg).toContain('ERR_INTERNET_DISCONNECTED');
    expect((await ask({})).errMsg).toContain('ERR_INTERNET_DISCONNECTED');
    await phone.set({ online: true });
    expect((await ask({})).errMsg).toBe('request:ok');
  });

  test('abort ends it here and at the server', async () => {
    const before = server.brokenOff;
    expect((await task('request', { url: `${API}/hold` }, 'abort')).errMsg).toBe('request:fail abort');
    await until(() => server.brokenOff > before);
  });

  test('tells of the headers before the end', async () => {
    const { told } = await task('request', { url: `${API}/cookies` }, 'onHeadersReceived');
    expect(told).toMatchObject([{ statusCode: 200, cookies: ['a=1', 'b=2; Path=/'] }]);
  });

  test('is interrupted in the background after five seconds', async () => {
    await phone.page.clock.install();
    const held = ask({ url: `${API}/hold` });
    await until(() => server.held.length > 0);
    await phone.inside((each) => each.control.home());
    await phone.page.clock.runFor(5100);
    expect((await held).errMsg).toBe('request:fail interrupted');
    await phone.page.clock.resume();
    await phone.inside((each) => each.control.resume());
  });
});

test('ten run at a time, the others wait', async () => {
  server.heldMost = 0;
  const all = Promise.all(Array.from({ length: 12 }, () => ask({ url: `${API}/hold` })));
  await until(() => server.held.length === 10);
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(server.held).toHaveLength(10);
  expect(await phone.inside((each) => each.measure.read().requestsRunning)).toBe(12);
  server.release();
  await until(() => server.held.length === 2);
  server.release();
  expect((await all).map(({ errMsg }) => errMsg)).toEqual(Array(12).fill('request:ok'));
  expect(server.heldMost).toBe(10);
});

describe('files', () => {
  test('downloadFile keeps a temporary file, and uploadFile sends its bytes in a form', async () => {
    const down = await task('downloadFile', { url: `${API}/picture` }, 'onProgressUpdate');
    expect(down).toMatchObject({ errMsg: 'downloadFile:ok', statusCode: 200 });
    expect(down.tempFilePath).toMatch(/^http:\/\/tmp\/\w+\.png$/);
    expect(down.told.at(-1)).toEqual({ progress: 100, totalBytesWritten: 300_000, totalBytesExpectedToWrite: 300_000 });

    const form = { url: `${API}/echo`, filePath: down.tempFilePath, name: 'photo', formData: { kind: '家' } };
    const up = await task('uploadFile', form, 'onProgressUpdate');
    const sent = JSON.parse(up.data as string) as Got;
    expect(sent.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(sent.body).toMatch(/name="photo"; filename="\w+\.png"\r\nContent-Type: image\/png/);
    expect(sent.body.length).toBeGreaterThan(300_000);
    expect(up.told.at(-1)).toMatchObject({ progress: 100 });
  });

  test('uploadFile knows only files that were given out', async () =>
    expect(await phone.ends('uploadFile', { url: `${API}/echo`, filePath: 'http://tmp/none.png', name: 'a' })).toBe(
      'uploadFile:fail createUploadTask:fail file not found',
    ));

  test('previewImage shows pictures of a server that is elsewhere in this run', async () => {
    await phone.call('previewImage', { urls: [`${API}/dot.png`, `${API}/dot.png?2`], current: `${API}/dot.png?2` });
    const picture = phone.dialog('预览图片').getByRole('img');
    await picture.waitFor();
    expect(await picture.getAttribute('alt')).toBe('第 2 张');
    await until(() => picture.evaluate((shown) => (shown as HTMLImageElement).naturalWidth > 0));
    await phone.press('关闭');
  });

  test('app.json says how long a download may take', async () =>
    expect(await phone.ends('downloadFile', { url: `${API}/hold` })).toBe('downloadFile:fail timeout'));
});

async function until(met: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 100 && !(await met()); i++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await met()).toBe(true);
}

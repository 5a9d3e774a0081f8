import { Secret, TOTP } from 'otpauth';
import { Service } from '../support/service.js';
import { STRONG } from '../support/staff.js';

describe('the product in service, from an empty database', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.configured()));
  afterAll(() => service.stop());

  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(service.origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return {
      status: answer.status,
      cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
      text: await answer.text(),
    };
  };

  test('names every variable that is wrong, and does not start', async () => {
    service.start({ DATA_KEY: '', WECHAT_SECRET: '', PORT: 'eighty' });
    expect(await service.ended()).toBe(1);
    for (const name of ['DATA_KEY', 'WECHAT_SECRET', 'PORT']) expect(service.said).toContain(`\n${name}: `);
    expect(service.said).not.toContain('    at ');
  });

  test('makes its tables, and the command line the first administrator, who signs in', async () => {
    service.start();
    await service.ready();
    const { status, said } = service.staff('create-admin', 'chief', '王经理');
    expect(status).toBe(0);
    const token = /#([\w-]{43})/.exec(said)![1];
    const { seed } = JSON.parse((await post('/api/staff-links/open', { token })).text) as { seed: string };
    const phone = new TOTP({ secret: Secret.fromBase32(seed), digits: 6, period: 30 });
    const used = await post('/api/staff-links/use', { token, password: STRONG, code: phone.generate() });
    expect(used.status).toBe(200);
    const [recovery] = (JSON.parse(used.text) as { recoveryCodes: string[] }).recoveryCodes;
    const { status: entered, cookie } = await post('/api/console-session', {
      ...{ username: 'chief', password: STRONG, code: recovery },
    });
    expect(entered).toBe(204);
    const me = await fetch(`${service.origin}/api/console/me`, { headers: { cookie } });
    expect(await me.json()).toMatchObject({ username: 'chief', fullName: '王经理', recoveryCodesLeft: 9, demo: false });
    expect(service.staff('list').said).toMatch(/^chief +管理员 +可登录 +王经理/);
  });

  test('stops when it is asked to, and starts again on what is there', async () => {
    expect(await service.stop()).toBe(0);
    await expect(fetch(`${service.origin}/readyz`)).rejects.toThrow();
    service.start();
    await service.ready();
    expect(await service.stop()).toBe(0);
  });

  test('is no demo, and refuses a database with accounts of one', async () => {
    service.start({ DEMO: 'true' });
    expect(await service.ended()).toBe(1);
    expect(service.said).toContain('npm start');
    await service.sql("UPDATE staff_member SET demo = 1 WHERE username = 'chief'");
    service.start();
    expect(await service.ended()).toBe(1);
    expect(service.said).toContain('演示账号（chief）');
  });
});

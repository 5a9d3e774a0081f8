import readXlsx from 'read-excel-file/node';
import { AuditService } from '../../apps/server/src/modules/audit/audit.service.js';
import { shanghai } from '../support/days.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

interface Entry {
  actor: string;
  action: string;
  subject: string;
  changes: object[];
}

describe('the record is searched and taken as a file', () => {
  let world: World;
  let admin: Person;

  const note = (
    at: string,
    name: string,
    action: string,
    more: { subject?: string; changes?: never[] | null } = {},
  ) => {
    world.setTime(shanghai(at));
    const actor = { accountId: null, name, address: '203.0.113.9', agent: 'a browser' };
    return world.app.get(AuditService).note(actor, { action, actionText: `${action} 的叫法`, ...more });
  };
  const found = async (query: string) => {
    const { status, body } = await admin.get(`/api/console/audit?${query}`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body.items as Entry[];
  };
  const subjects = async (query: string) => (await found(query)).map(({ subject }) => subject);

  beforeAll(async () => {
    world = await World.create();
    admin = await world.staff('admin');
    const price = { field: 'priceFen', word: '价格', before: '60 元', after: '65.50 元' };
    await note('2026-11-01 23:59', 'anna', 'catalog.change', { subject: '1', changes: [price] as never[] });
    await note('2026-11-02 00:00', 'anna', 'staff.disable', { subject: '2' });
    await note('2026-11-03 23:59', 'bert', 'staff.disable', { subject: '=1+1' });
    await note('2026-11-04 00:00', 'anna', 'staff.enable', { subject: '2' });
    world.setTime(shanghai('2026-11-05 09:00'));
  });
  afterAll(() => world.close());

  test.each([
    ['who', 'actor=anna', ['2', '2', '1']],
    ['what', 'action=staff.disable', ['=1+1', '2']],
    ['who and what', 'actor=anna&action=staff.disable', ['2']],
    ['on whom', 'subject=2', ['2', '2']],
    ['from a day on', 'from=2026-11-02', ['2', '=1+1', '2']],
    ['to a day, all of it', 'to=2026-11-03', ['=1+1', '2', '1']],
    ['days, as they are in Shanghai', 'from=2026-11-02&to=2026-11-03', ['=1+1', '2']],
    ['a day and who', 'from=2026-11-02&to=2026-11-03&actor=anna', ['2']],
    ['nothing there', 'actor=nobody', []],
    ['days the wrong way round', 'from=2026-11-03&to=2026-11-02', []],
  ])('%s', async (_what, query, expected) => expect(await subjects(query)).toEqual(expected));

  test('a page goes on inside its days', async () => {
    const first = (await admin.get('/api/console/audit?from=2026-11-02&limit=2')).body;
    expect(await subjects(`from=2026-11-02&limit=2&after=${first.next as string}`)).toEqual(['2']);
  });

  test('an entry tells what was before and after', async () => {
    const [{ changes }] = await found('subject=1');
    expect(changes).toEqual([{ of: null, field: 'priceFen', word: '价格', before: '60 元', after: '65.50 元' }]);
    expect((await found('subject=2'))[0].changes).toEqual([]);
  });

  test('every kind of deed is named once, as it was called last', async () => {
    const { items } = (await admin.get('/api/console/audit/deeds')).body as {
      items: { action: string; text: string }[];
    };
    expect(items.filter(({ action }) => action.startsWith('staff.'))).toEqual([
      { action: 'staff.disable', text: 'staff.disable 的叫法' },
      { action: 'staff.enable', text: 'staff.enable 的叫法' },
    ]);
  });

  test.each(['from=2026-13-01', 'to=yesterday', 'action=a b', `actor=${'a'.repeat(41)}`])(
    '%s is refused',
    async (query) => {
      expect((await admin.get(`/api/console/audit?${query}`)).status).toBe(400);
      expect((await admin.get(`/api/console/audit/file?format=csv&${query}`)).status).toBe(400);
    },
  );

  test('a file has what the list has, and no formula', async () => {
    const { status, body, headers } = await admin.get(
      '/api/console/audit/file?format=csv&from=2026-11-01&to=2026-11-03',
    );
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'no-store',
    ]);
    expect(headers['content-disposition']).toContain(encodeURIComponent('操作记录.csv'));
    const lines = String(body).trimEnd().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^\ufeff时间,谁,做了什么/);
    expect(lines[1]).toMatch(/^2026-11-03 23:59:00,bert,staff\.disable 的叫法,staff\.disable,'=1\+1,/);
    expect(lines[3]).toContain('价格：60 元 → 65.50 元');
  });

  test('Excel reads the same', async () => {
    const url = '/api/console/audit/file?format=xlsx&actor=bert';
    const answer = await world.app.inject({ url, headers: { authorization: `Bearer ${admin.token}` } });
    const [sheet] = await readXlsx(answer.rawPayload);
    const [titles, [at, ...cells]] = sheet.data;
    expect(titles.slice(0, 4)).toEqual(['时间', '谁', '做了什么', '操作']);
    // Excel keeps days in halves of halves: what comes back is a hair off
    expect(Math.round((at as unknown as Date).getTime() / 1000)).toBe(Date.UTC(2026, 10, 3, 23, 59) / 1000);
    expect(cells.slice(0, 4)).toEqual(['bert', 'staff.disable 的叫法', 'staff.disable', '=1+1']);
    expect(sheet.data).toHaveLength(2);
  });

  test('who took a file stands in the record', async () => {
    const [entry] = await found('action=audit.file&limit=1');
    expect(entry).toMatchObject({ actor: expect.any(String), subject: '' });
    expect(JSON.parse((entry as Entry & { told: string }).told)).toEqual({ format: 'xlsx', actor: 'bert' });
  });

  test('a file of another kind is refused, and leaves no entry', async () => {
    const before = (await found('action=audit.file')).length;
    for (const format of ['pdf', ''])
      expect((await admin.get(`/api/console/audit/file?format=${format}`)).status).toBe(400);
    expect(await found('action=audit.file')).toHaveLength(before);
  });
});

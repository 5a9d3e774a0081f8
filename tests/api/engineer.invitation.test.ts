import { countOf, rowsOf } from '../support/database-facts.js';
import { daysAfter, FRIDAY } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { story } from '../support/story.js';

describe('an engineer joins his WeChat account by invitation', () => {
  let number = 0;

  const newEngineer = async () => {
    const wish = {
      name: '新师傅',
      title: '服务工程师',
      employeeNo: `N-${++number}`,
      skills: ['净水器'],
      startedOn: '2026-01-01',
    };
    return expectStatus(await here.place.operator.post('/api/console/engineers', wish), 201).id as string;
  };
  const invite = async (id: string) =>
    expectStatus(await here.place.operator.post(`/api/console/engineers/${id}/invitations`), 201) as { code: string };
  const accept = (person: Person, code: string) => person.post(`/api/engineer-invitations/${code}/acceptance`);

  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    return { place };
  });
  afterEach(() => here.world.setTime(FRIDAY));

  test('he sees who invites him, and is an engineer from the next request on, in every session', async () => {
    const { code, ...told } = await invite(await newEngineer());
    expect(told).toEqual({
      link: `http://127.0.0.1:3000/h5/pages/invite/index?code=${code}`,
      expiresAt: daysAfter(FRIDAY, 7),
    });
    const person = await here.world.resident();
    const phone = await here.world.login(person.name);
    expect((await person.get(`/api/engineer-invitations/${code}`)).body).toEqual({
      engineerName: '新师傅',
      employeeNo: `N-${number}`,
      brandName: '千区',
      expiresAt: daysAfter(FRIDAY, 7),
    });
    expect((await person.get('/api/engineer/code')).status).toBe(403);
    expect((await accept(person, code)).status).toBe(204);
    for (const session of [person, phone]) {
      expect((await session.get('/api/me')).body.roles.sort()).toEqual(['engineer', 'resident']);
      expect((await session.get('/api/engineer/code')).status).toBe(200);
    }
  });

  test('an invitation is used once', async () => {
    const { code } = await invite(await newEngineer());
    const [first, second] = [await here.world.resident(), await here.world.resident()];
    expect((await accept(first, code)).status).toBe(204);
    for (const person of [first, second])
      expect(await accept(person, code)).toMatchObject({ status: 410, body: { code: 'engineer.invitationUsed' } });
    expect((await second.get('/api/me')).body.roles).toEqual(['resident']);
  });

  test('twenty people at once: one becomes the engineer', async () => {
    const id = await newEngineer();
    const { code } = await invite(id);
    const people = await Promise.all(Array.from({ length: 20 }, () => here.world.resident()));
    const before = await countOf(here.world, "identity_role WHERE role = 'engineer'");
    const answers = await Promise.all(people.map((person) => accept(person, code)));
    expect(answers.filter((answer) => answer.status === 204)).toHaveLength(1);
    expect(answers.filter((answer) => answer.body.code === 'engineer.invitationUsed')).toHaveLength(19);
    expect(await countOf(here.world, "identity_role WHERE role = 'engineer'")).toBe(before + 1);
  });

  test('two invitations for one engineer, and two for one account: the second is refused', async () => {
    const id = await newEngineer();
    const [one, two] = [await invite(id), await invite(id)];
    const [first, second] = [await here.world.resident(), await here.world.resident()];
    const answers = await Promise.all([accept(first, one.code), accept(second, two.code)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 409]);
    expect(await here.place.operator.post(`/api/console/engineers/${id}/invitations`)).toMatchObject({
      status: 409,
      body: { code: 'engineer.acceptedAlready' },
    });
    const another = await invite(await newEngineer());
    const winner = answers[0].status === 204 ? first : second;
    expect(await accept(winner, another.code)).toMatchObject({ status: 409, body: { code: 'engineer.accountTaken' } });
  });

  test('it ends after seven days, to the millisecond', async () => {
    const { code } = await invite(await newEngineer());
    const person = await here.world.resident();
    here.world.setTime(daysAfter(FRIDAY, 7));
    expect(await accept(person, code)).toMatchObject({ status: 410, body: { code: 'engineer.invitationExpired' } });
    here.world.setTime(new Date(Date.parse(daysAfter(FRIDAY, 7)) - 1).toISOString());
    expect((await accept(person, code)).status).toBe(204);
  });

  test('it is worth nothing when he has left meanwhile', async () => {
    const id = await newEngineer();
    const { code } = await invite(id);
    expectStatus(await here.place.operator.post(`/api/console/engineers/${id}/leaving`, { confirmed: true }), 204);
    expect(await accept(await here.world.resident(), code)).toMatchObject({
      status: 410,
      body: { code: 'engineer.gone' },
    });
    expect((await here.place.operator.post(`/api/console/engineers/${id}/invitations`)).status).toBe(410);
  });

  test.each(['', 'x', 'a'.repeat(150), '%00', '../code', '好'])('the code "%s" invites nobody', async (code) => {
    const person = await here.world.resident();
    const seen = await person.get(`/api/engineer-invitations/${encodeURIComponent(code)}`);
    expect(seen.status).toBe(404);
  });

  test('only its hash is stored', async () => {
    const { code } = await invite(await newEngineer());
    expect(await countOf(here.world, 'engineer_invitation WHERE code_hash = ?', [code])).toBe(0);
    const kept = await rowsOf<{ kept: string | null }>(here.world, 'SELECT names AS kept FROM idempotency_key');
    expect(kept.filter((row) => row.kept?.includes(code))).toEqual([]);
  });

  test('who was bound to the engineer he now is has no butler any more: nobody serves himself', async () => {
    const id = await newEngineer();
    expectStatus(
      await here.place.operator.post(`/api/console/engineers/${id}/coverage`, {
        communityId: '1001',
        isPrimary: false,
      }),
      204,
    );
    const person = await boundResident(here.world, here.place.wang);
    expect((await person.get('/api/me')).body.butler).not.toBeNull();
    // As it could be while nobody had to have accepted.
    await here.world.sql.query('UPDATE binding SET engineer_id = ? WHERE engineer_id = ?', [id, here.place.wang.id]);
    const { code } = await invite(id);
    expectStatus(await accept(person, code), 204);
    await here.world.settle();
    expect((await person.get('/api/me')).body.butler).toBeNull();
  });
});

import { book, serve } from '../support/bookings.js';
import { FRIDAY } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { World } from '../support/world.js';

describe('the page of an engineer', () => {
  let world: World;
  let place: Neighbourhood;
  const page = (id: string) => world.anonymous().get(`/api/engineers/${id}/page`);

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
  });
  afterAll(() => world.close());

  test('shows who he is, what he can do, where he works, and the code to bind him', async () => {
    await boundResident(world, place.liu, '1001');
    const { status, body } = await page(place.liu.id);
    expect(status).toBe(200);
    expect(body).toEqual({
      engineer: {
        id: place.liu.id,
        name: '刘师傅',
        title: '服务工程师',
        employeeNo: 'T-2',
        photoUrl: null,
        skills: ['净水器'],
        yearsOfService: 6,
        completed: 0,
        demo: false,
        about: '',
        active: true,
      },
      brandName: '千区',
      communities: [
        {
          id: '1001',
          name: '阳光花园',
          place: '上海市 徐汇区 湖南路街道',
          isPrimary: false,
          residents: 1,
          since: '2026-11-20',
        },
        {
          id: '1002',
          name: '阳光家园',
          place: '上海市 徐汇区 湖南路街道',
          isPrimary: false,
          residents: 0,
          since: '2026-11-20',
        },
      ],
      communityCount: 2,
      services: [
        expect.objectContaining({ name: '净水器维修' }) as object,
        expect.objectContaining({ name: '滤芯更换' }) as object,
      ],
      bindCode: place.liu.code,
      boundResidents: 1,
      rating: null,
      tags: [],
      reviews: [],
    });
  });

  test('tells nothing that is not for everybody', async () => {
    const { body } = await page(place.wang.id);
    expect(JSON.stringify(body)).not.toMatch(/account|openid|phone|onCall/i);
  });

  test('counts finished work once, however often the step is tapped', async () => {
    const resident = await boundResident(world, place.wang);
    const id = await book(resident, place);
    await serve(world, place.wang.person, id);
    await Promise.all(Array.from({ length: 5 }, () => place.wang.person.post(`/api/engineer/bookings/${id}/complete`)));
    expect((await page(place.wang.id)).body.engineer.completed).toBe(1);
  });

  test('a replaced code is the new one here', async () => {
    const { code } = expectStatus(await place.wang.person.post('/api/engineer/code/replacement'), 201);
    expect((await page(place.wang.id)).body.bindCode).toBe(code);
  });

  test('many communities: the first twenty and the count of all', async () => {
    const columns = 'name, kind, province, city, district, street, row_hash, created_at, updated_at';
    for (let i = 1; i <= 22; i++) {
      await world.sql.query(
        `INSERT INTO community (id, code, ${columns}) SELECT id + ?, CONCAT(code, ?), ${columns} FROM community WHERE id = 1001`,
        [1000 + i, `x${i}`],
      );
      expectStatus(
        await place.operator.post(`/api/console/engineers/${place.liu.id}/coverage`, {
          communityId: String(2001 + i),
          isPrimary: false,
        }),
        204,
      );
    }
    const { body } = await page(place.liu.id);
    expect(body.communities).toHaveLength(20);
    expect(body.communityCount).toBe(24);
  });

  test('who has left is shown as gone, without a code; who never was is 404', async () => {
    expectStatus(await place.operator.post(`/api/console/engineers/${place.liu.id}/leaving`), 204);
    expect((await page(place.liu.id)).body).toMatchObject({
      engineer: { active: false },
      bindCode: null,
      communityCount: 0,
      communities: [],
      boundResidents: 0,
    });
    expect(await page('424242')).toMatchObject({ status: 404, body: { code: 'engineer.unknown' } });
  });
});

import { book, serve } from '../support/bookings.js';
import { FRIDAY } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

describe('the page of an engineer', () => {
  const page = (id: string) => here.world.anonymous().get(`/api/engineers/${id}/page`);

  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    return { place };
  });

  test('shows who he is, what he can do, where he works, and the code to bind him', async () => {
    await boundResident(here.world, here.place.liu, '1001');
    const { status, body } = await page(here.place.liu.id);
    expect(status).toBe(200);
    expect(body).toEqual({
      engineer: {
        id: here.place.liu.id,
        name: '刘师傅',
        title: '服务工程师',
        employeeNo: 'T-2',
        photoUrl: null,
        photo: null,
        verified: false,
        verifiedOn: null,
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
      certificates: [],
      services: [
        expect.objectContaining({ name: '净水器维修' }) as object,
        expect.objectContaining({ name: '滤芯更换' }) as object,
      ],
      bindCode: here.place.liu.code,
      boundResidents: 1,
      rating: null,
      tags: [],
      reviews: [],
    });
  });

  test('tells nothing that is not for everybody', async () => {
    const { body } = await page(here.place.wang.id);
    expect(JSON.stringify(body)).not.toMatch(/account|openid|phone|onCall/i);
  });

  test('counts finished work once, however often the step is tapped', async () => {
    const resident = await boundResident(here.world, here.place.wang);
    const id = await book(resident, here.place);
    await serve(here.world, here.place.wang.person, id);
    await Promise.all(
      Array.from({ length: 5 }, () => here.place.wang.person.post(`/api/engineer/bookings/${id}/complete`)),
    );
    expect((await page(here.place.wang.id)).body.engineer.completed).toBe(1);
  });

  test('a replaced code is the new one here', async () => {
    const { code } = expectStatus(await here.place.wang.person.post('/api/engineer/code/replacement'), 201);
    expect((await page(here.place.wang.id)).body.bindCode).toBe(code);
  });

  test('many communities: the first twenty and the count of all', async () => {
    const columns = 'name, kind, province, city, district, street, row_hash, created_at, updated_at';
    for (let i = 1; i <= 22; i++) {
      await here.world.sql.query(
        `INSERT INTO community (id, code, ${columns}) SELECT id + ?, CONCAT(code, ?), ${columns} FROM community WHERE id = 1001`,
        [1000 + i, `x${i}`],
      );
      expectStatus(
        await here.place.operator.post(`/api/console/engineers/${here.place.liu.id}/coverage`, {
          communityId: String(2001 + i),
          isPrimary: false,
        }),
        204,
      );
    }
    const { body } = await page(here.place.liu.id);
    expect(body.communities).toHaveLength(20);
    expect(body.communityCount).toBe(24);
  });

  test('who has left is shown as gone, without a code; who never was is 404', async () => {
    expectStatus(
      await here.place.operator.post(`/api/console/engineers/${here.place.liu.id}/leaving`, { confirmed: true }),
      204,
    );
    expect((await page(here.place.liu.id)).body).toMatchObject({
      engineer: { active: false },
      bindCode: null,
      communityCount: 0,
      communities: [],
      boundResidents: 0,
    });
    expect(await page('424242')).toMatchObject({ status: 404, body: { code: 'engineer.unknown' } });
  });
});

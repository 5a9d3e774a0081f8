import { createHash } from 'node:crypto';
import { nameForms } from '../../apps/server/src/modules/community/rules/name-parts.js';
import { copyNeighbourhood, isLikeOthers, keepNeighbourhood } from './neighbourhood-copy.js';
import type { Person } from './person.js';
import type { World } from './world.js';

export interface Hired {
  id: string;
  name: string;
  code: string;
  person: Person;
}

export interface Neighbourhood {
  operator: Person;
  /** Communities by name: 阳光花园, 阳光家园 next to it, 远山村 far away and covered by nobody. */
  communities: Record<string, string>;
  /** Services by name: 净水器维修 60 min, 滤芯更换 30 min, 空调清洗 45 min. */
  services: Record<string, string>;
  /** 王师傅 (净水器, 空调; primary) and 刘师傅 (净水器) cover 阳光花园 and 阳光家园. */
  wang: Hired;
  liu: Hired;
}

const PLACES: [name: string, id: string, lat: number | null, lng: number | null][] = [
  ['阳光花园', '1001', 31.2, 121.44],
  ['阳光家园', '1002', 31.204, 121.442],
  ['远山村', '1003', null, null],
];

/** A small real-looking neighbourhood. One that is like all others is made once, and copied from then on. */
export async function makeNeighbourhood(world: World): Promise<Neighbourhood> {
  if (!isLikeOthers(world)) return build(world);
  const copied = await copyNeighbourhood<Neighbourhood>(world);
  if (copied) return copied;
  const place = await build(world);
  await keepNeighbourhood(world, place);
  return place;
}

/** Through the operator's own routes where there are such. */
async function build(world: World): Promise<Neighbourhood> {
  await insertPlaces(world);
  const operator = await world.operator();
  const service = async (name: string, durationMinutes: number, skill: string, position: number) => {
    const wish = {
      name,
      type: 'repair',
      durationMinutes,
      skill,
      priceFen: 8000,
      warrantyPriceFen: 0,
      summary: '',
      position,
      active: true,
    };
    return expectStatus(await operator.post('/api/console/services', wish), 201).id as string;
  };
  const services = {
    净水器维修: await service('净水器维修', 60, '净水器', 1),
    滤芯更换: await service('滤芯更换', 30, '净水器', 2),
    空调清洗: await service('空调清洗', 45, '空调', 3),
  };
  const communities = Object.fromEntries(PLACES.map(([name, id]) => [name, id]));
  const wang = await hire(world, operator, {
    name: '王师傅',
    employeeNo: 'T-1',
    skills: ['净水器', '空调'],
    primary: true,
  });
  const liu = await hire(world, operator, { name: '刘师傅', employeeNo: 'T-2', skills: ['净水器'], primary: false });
  return { operator, communities, services, wang, liu };
}

/** Hires an engineer who covers the two 阳光 communities, daily 9:00–12:00 and 13:00–18:00, and joins his WeChat account. */
export async function hire(
  world: World,
  operator: Person,
  wish: { name: string; employeeNo: string; skills: string[]; primary: boolean },
): Promise<Hired> {
  const { primary, ...engineer } = wish;
  const created = expectStatus(
    await operator.post('/api/console/engineers', { ...engineer, title: '服务工程师', startedOn: '2020-05-01' }),
    201,
  );
  const id = created.id as string;
  for (const communityId of ['1001', '1002'])
    expectStatus(
      await operator.post(`/api/console/engineers/${id}/coverage`, { communityId, isPrimary: primary }),
      204,
    );
  const shifts = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
    { weekday, startMinute: 540, endMinute: 720 },
    { weekday, startMinute: 780, endMinute: 1080 },
  ]);
  expectStatus(await operator.put(`/api/console/engineers/${id}/shifts`, { shifts }), 204);
  const person = await accepted(world, operator, id);
  const { code } = expectStatus(await person.get('/api/engineer/code'), 200);
  return { id, name: wish.name, code: code as string, person };
}

/** Somebody is invited to be this engineer, and accepts: from now on he is public. */
export async function accepted(world: World, operator: Person, engineerId: string): Promise<Person> {
  const invitation = expectStatus(await operator.post(`/api/console/engineers/${engineerId}/invitations`), 201);
  const person = await world.resident();
  expectStatus(await person.post(`/api/engineer-invitations/${invitation.code as string}/acceptance`), 204);
  return person;
}

/** From now on he works so, whatever is booked: the operator has read what hangs on it. */
export async function changeHours({ operator }: Neighbourhood, engineer: Hired, shifts: object[]): Promise<void> {
  const path = `/api/console/engineers/${engineer.id}/shifts`;
  expectStatus(await operator.put(path, { shifts, confirmed: true }), 204);
}

/** A resident bound to an engineer in a community. */
export async function boundResident(world: World, engineer: Hired, communityId = '1001'): Promise<Person> {
  const resident = await world.resident();
  expectStatus(await resident.post('/api/bindings', { code: engineer.code, communityId }), 201);
  return resident;
}

/** What a booking needs besides service, mode and start. Whoever books in a test means it, however often. */
export const CONTACT = { contactName: '演示住户', phone: '13800138000', address: '3 号楼 502 室', again: true };

/** What of it tells whose home it is. */
export const CONTACT_WORDS = [CONTACT.contactName, CONTACT.phone, CONTACT.address];

export function expectStatus<T extends { status: number; body: Record<string, unknown> }>(
  answer: T,
  status: number,
): T['body'] {
  if (answer.status !== status)
    throw new Error(`expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function insertPlaces(world: World): Promise<void> {
  const divisions = [
    ['31', null, 1, '上海市'],
    ['3101', '31', 2, '市辖区'],
    ['310104', '3101', 3, '徐汇区'],
    ['310104003', '310104', 4, '湖南路街道'],
  ];
  await world.sql.query('INSERT INTO division (code, parent, level, name) VALUES ?', [divisions]);
  const now = new Date();
  const rows = PLACES.map(([name, id, lat, lng]) => [
    id,
    `31010400300${id.slice(-1)}`,
    name,
    name.endsWith('村') ? 'village' : 'estate',
    '31',
    '3101',
    '310104',
    '310104003',
    lat,
    lng,
    createHash('md5').update(id).digest(),
    0,
    now,
    now,
  ]);
  const columns =
    'id, code, name, kind, province, city, district, street, lat, lng, row_hash, demo, created_at, updated_at';
  await world.sql.query(`INSERT INTO community (${columns}) VALUES ?`, [rows]);
  const names = PLACES.map(([name, id]) => ['310104003', id, 0, nameForms(name).han, nameForms(name).latin]);
  await world.sql.query('INSERT INTO community_name (place, community_id, name_no, han, latin) VALUES ?', [names]);
}

import type { Part, Viewer } from '../../apps/server/src/modules/booking/rules/who-sees.js';
import { openidOf } from '../../tools/wechat-sim/src/identity.js';
import { book, serve } from './bookings.js';
import { rowsOf } from './database-facts.js';
import { FRIDAY, SATURDAY, SATURDAY_10, shanghai } from './days.js';
import { phonePhoto } from './hostile-pictures.js';
import {
  boundResident,
  expectStatus,
  type Hired,
  hire,
  makeNeighbourhood,
  type Neighbourhood,
} from './neighbourhood.js';
import { talk } from './messages.js';
import type { Person } from './person.js';
import { upload, uploaded } from './photos.js';
import { moderate, reviewed, SATURDAY_11, STARS } from './reviews.js';
import { filled, operationsOf } from './routes.js';
import { visitOf } from './visits.js';
import type { World } from './world.js';

const CONTACT = { contactName: '欧阳金丝雀', phone: '13987654321', address: '7 号楼 1804 室' };
const NOTE = '门禁 9417';
const SAID: [string, string] = ['【话】我到 7 号楼下了', '【话】请按两下门铃'];
const ASKING = { contactName: '司马云雀', phone: '13900007431', address: '9 号楼 303 室', note: '门禁 2206' };
const SAID_BEFORE: [string, string] = ['【旧】我晚到 10 分钟', '【旧】我在家'];
/** At which engineers are called. */
const PHONES = { wang: '13711114444', liu: '13711112222', zhou: '13711113333' };
const DONE = '换了后置炭棒，水压零点三';
const WAITING = '【待审】师傅人好，下次还找他';
const PUBLIC = '十点准时到，讲得很清楚';

/** One household's story, with a canary in every part of it, and everybody who stands somehow to its bookings. */
export interface FirstHousehold {
  place: Neighbourhood;
  resident: Person;
  viewers: Record<Exclude<Viewer, 'pastEngineer' | 'pastResident'>, Person>;
  /** What gives a part away. */
  canaries: Record<Part, string[]>;
  /** Of those who stand to a booking of their own: 周师傅 is asked for one of the household, somebody else waits for 刘师傅 to accept. */
  ownCanaries: Partial<Record<Viewer, Partial<Record<Part, string[]>>>>;
  /** Work numbers of who was asked and of who had the booking before: no resident is given them. */
  otherPhones: string[];
  /** What tells who was served: nobody's business. */
  identities: string[];
  /** Ids and codes that addresses are made of. */
  keys: string[];
  /** What the operator was answered when he gave the booking to another engineer. */
  assignment: string;
}

/** On Saturday at eleven: 王师傅 had the first booking, 刘师傅 served both, 周师傅 is asked for a third one; one review is public, the other one waits. */
export async function firstHousehold(world: World): Promise<FirstHousehold> {
  world.setTime(FRIDAY);
  const place = await makeNeighbourhood(world);
  const chen = await hire(world, place.operator, {
    name: '陈师傅',
    employeeNo: 'T-3',
    skills: ['净水器'],
    primary: false,
  });
  const zhou = await hire(world, place.operator, {
    name: '周师傅',
    employeeNo: 'T-4',
    skills: ['净水器'],
    primary: false,
  });
  const resident = await boundResident(world, place.liu);
  const neighbour = await boundResident(world, place.liu);
  for (let n = 0; n < 4; n++) await boundResident(world, chen);
  const faults = await uploaded(resident, 3, 'fault');
  const [firstFault, secondFault, askedFault] = faults.map((id) => ({ faultPhotoIds: [id] }));
  const first = await book(resident, place, { ...CONTACT, note: NOTE, ...firstFault });
  const assigned = await place.operator.post(`/api/console/bookings/${first}/assignment`, { engineerId: place.liu.id });
  const assignment = JSON.stringify(expectStatus(assigned, 200));
  for (const [name, engineer] of Object.entries({ wang: place.wang, liu: place.liu, zhou }))
    expectStatus(await engineer.person.put('/api/engineer/phone', { phone: PHONES[name as keyof typeof PHONES] }), 200);
  const second = await book(resident, place, {
    ...CONTACT,
    ...secondFault,
    engineerId: place.liu.id,
    start: SATURDAY_10,
  });
  const asking = await boundResident(world, place.liu);
  const [askingFault] = await uploaded(asking, 1, 'fault');
  const later = await handedOver(place, asking, askingFault);
  const sunday = { engineerId: zhou.id, start: shanghai('2026-11-22 10:00') };
  const asked = await book(resident, place, { ...CONTACT, note: NOTE, ...askedFault, ...sunday });

  // WeChat checks only for whom it has seen within two hours.
  for (const { name } of [resident, place.liu.person]) await world.login(name);
  // WeChat is in doubt: a picture of the home must not come before a third person for that.
  await world.tellSim('/sim/verdicts', { kind: 'picture', suggest: 'review', label: 10001 });
  const [before] = await uploaded(place.liu.person, 1, 'before');
  const [after] = await uploaded(place.liu.person, 1, 'after');
  await serve(world, place.liu.person, first, { note: DONE, beforePhotoIds: [before], afterPhotoIds: [after] });
  const sheet = expectStatus(await place.liu.person.post(`/api/engineer/bookings/${first}/sheet-code`), 201);
  expectStatus(await place.liu.person.post(`/api/engineer/bookings/${second}/accept`), 200);
  await talk(place.operator, { resident, engineer: place.liu, bookingId: second }, SAID);
  await serve(world, place.liu.person, second, {});
  await moderate(world);
  world.setTime(SATURDAY_11);
  const operator = await world.operator();
  await world.login(resident.name);
  const waiting = await reviewed(resident, first, { ...STARS, text: WAITING });
  const published = await reviewed(resident, second, { ...STARS, text: PUBLIC, photoIds: [await photoOf(resident)] });
  await moderate(world);
  const visit = await visitOf(neighbour, place.liu);
  const moderated = await rowsOf<{ id: string }>(world, 'SELECT id FROM moderation_item');
  const [{ no, resident_id: account }, { no: askedNo }, { no: laterNo }] = await rowsOf<{
    no: string;
    resident_id: string;
  }>(world, 'SELECT no, resident_id FROM booking WHERE id IN (?, ?, ?) ORDER BY FIELD(id, ?, ?, ?)', [
    first,
    asked,
    later,
    first,
    asked,
    later,
  ]);
  return {
    place,
    resident,
    viewers: {
      askingResident: asking,
      resident,
      askedEngineer: zhou.person,
      engineer: place.liu.person,
      formerEngineer: place.wang.person,
      otherEngineer: chen.person,
      neighbour,
      operator,
      stranger: world.anonymous(),
    },
    canaries: {
      contact: Object.values(CONTACT),
      engineerPhone: [PHONES.liu],
      messages: SAID,
      note: [NOTE],
      booking: [no],
      // The third one hangs on what nobody has accepted yet.
      faultPhotos: faults.slice(0, 2),
      record: [DONE],
      recordPhotos: [before, after],
      unpublishedReview: [WAITING],
      publishedReview: [PUBLIC],
      visit: [visit.id],
    },
    ownCanaries: {
      askedEngineer: { booking: [askedNo] },
      askingResident: {
        contact: [ASKING.contactName, ASKING.phone, ASKING.address],
        note: [ASKING.note],
        booking: [laterNo],
        faultPhotos: [askingFault],
        messages: SAID_BEFORE,
      },
    },
    otherPhones: [PHONES.wang, PHONES.zhou],
    identities: [account, openidOf(world.config.WECHAT_APPID, resident.name)],
    keys: [
      '1001',
      first,
      second,
      later,
      visit.id,
      before,
      after,
      waiting.id,
      published.id,
      ...moderated.map(({ id }) => id),
      sheet.code as string,
      ...hired(place, chen, zhou),
    ],
    assignment,
  };
}

/** For Sunday 王师傅 has accepted, they have spoken, and he has handed it over to 刘师傅, who has not accepted. */
async function handedOver(place: Neighbourhood, resident: Person, fault: string): Promise<string> {
  const wish = { ...ASKING, faultPhotoIds: [fault], start: shanghai('2026-11-22 09:00') };
  const id = await book(resident, place, wish);
  const { wang, liu, operator } = place;
  expectStatus(await wang.person.post(`/api/engineer/bookings/${id}/accept`), 200);
  await talk(operator, { resident, engineer: wang, bookingId: id }, SAID_BEFORE);
  expectStatus(await wang.person.post(`/api/engineer/bookings/${id}/handover`, { engineerId: liu.id }), 204);
  return id;
}

/** Taken by a phone that writes into it where and what. */
async function photoOf(resident: Person): Promise<string> {
  return expectStatus(await upload(resident, await phonePhoto()), 201).id as string;
}

const hired = (place: Neighbourhood, ...others: Hired[]) =>
  [place.wang, place.liu, ...others].flatMap(({ id, code }) => [id, code]);

/** Everything that somebody can read: every GET of the contract with every key, as one text. */
export async function everythingFor(
  world: World,
  who: Person,
  { keys, place }: Pick<FirstHousehold, 'keys' | 'place'>,
): Promise<string> {
  const known: Record<string, string> = {
    serviceItemId: place.services['净水器维修'],
    communityId: '1001',
    engineerId: place.liu.id,
    mode: 'prefer',
    from: SATURDAY,
    to: SATURDAY,
    days: '7',
    start: shanghai('2026-11-22 14:00'),
    query: '阳光',
    lat: '31.2',
    lng: '121.44',
    state: 'registered',
    path: 'pages/community/index',
    limit: '50',
  };
  const urls = operationsOf(world)
    .filter(({ method }) => method === 'GET')
    .flatMap(({ path, query }) => {
      // Bookings have other states than complaints.
      const asked = path.endsWith('/bookings') ? query.filter((name) => name !== 'state') : query;
      const pairs = asked.filter((name) => name in known).map((name) => [name, known[name]]);
      const search = new URLSearchParams(pairs).toString();
      return path.includes('{') ? keys.map((key) => `${filled(path, key)}?${search}`) : [`${path}?${search}`];
    });
  const answers = [];
  for (const url of urls) answers.push(await who.get(url));
  return answers.map(({ body }) => JSON.stringify(body)).join('\n');
}

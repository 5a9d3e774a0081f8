import { book, bookingWish, serve } from '../support/bookings.js';
import { flawOf } from '../support/bad-input.js';
import { FRIDAY, SATURDAY, shanghai } from '../support/days.js';
import { boundResident, CONTACT, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import type { Answer, Person } from '../support/person.js';
import { filled, type Operation, operationsOf, type Schema } from '../support/routes.js';
import { visitOf } from '../support/visits.js';
import { World } from '../support/world.js';

/** The names of the fields that may be left out. */
const optionalOf = ({ properties = {}, required = [] }: Schema) =>
  Object.keys(properties).filter((name) => !required.includes(name));

const NUMBERS = [1e-7, -1e-9, 5e-324, 1.7e308, 0.1 + 0.2, 1e21];

describe('null in a field that may be left out is as if it was left out', () => {
  let world: World;
  let place: Neighbourhood;
  let resident: Person;
  let bookingId: string;

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    resident = await boundResident(world, place.wang);
    bookingId = await book(resident, place);
  });
  afterAll(() => world.close());

  const personFor = (path: string) => {
    if (path.startsWith('/api/console/')) return place.operator;
    return path.startsWith('/api/engineer/') ? place.wang.person : resident;
  };
  const bodies = () => operationsOf(world).filter((operation) => Object.keys(operation.body?.properties ?? {}).length);
  const send = ({ method, path }: Operation, body: object) =>
    personFor(path).send(method, filled(path, path.includes('bookings/') ? bookingId : place.wang.id), body);
  const fieldsOf = ({ body }: Answer) =>
    ((body?.details?.fields ?? []) as { field: string }[]).map(({ field }) => field.split('.')[0]);

  test('in each of every operation: never a 5xx, never the reason of a refusal', async () => {
    const flaws: string[] = [];
    let tried = 0;
    for (const operation of bodies())
      for (const name of optionalOf(operation.body!)) {
        const answer = await send(operation, { ...likely(operation.body!), [name]: null });
        tried++;
        const flaw = flawOf(answer) ?? (fieldsOf(answer).includes(name) ? 'refused' : null);
        if (flaw) flaws.push(`${operation.method} ${operation.path} ${name}: ${flaw}`);
      }
    expect(flaws).toEqual([]);
    expect(tried).toBeGreaterThan(30);
  });

  test('numbers with an exponent wherever a number belongs: never a 5xx', async () => {
    const flaws: string[] = [];
    for (const operation of bodies())
      for (const number of NUMBERS) {
        const answer = await send(operation, withNumber(operation.body!, number) as object);
        const flaw = flawOf(answer);
        if (flaw) flaws.push(`${operation.method} ${operation.path} ${number}: ${flaw}`);
      }
    expect(flaws).toEqual([]);
  });

  const NOTHING = {
    note: null,
    faultPhotoIds: null,
    inWarranty: null,
    becomesMember: null,
  };

  test('a booking, a visit that is joined, a move, a call off', async () => {
    const start = shanghai(`${SATURDAY} 15:00`);
    const booked = await resident.post(
      '/api/bookings',
      bookingWish(place, { start, shownEngineerId: null, ...NOTHING }),
    );
    expect(booked).toMatchObject({ status: 201, body: { note: null, faultPhotos: [], inWarranty: false } });
    const own = `/api/me/bookings/${booked.body.id}`;
    const later = shanghai(`${SATURDAY} 16:30`);
    expect((await resident.post(`${own}/reschedule`, { start: later, mode: null })).status).toBe(200);
    expect((await resident.post(`${own}/cancel`, { cause: null, reason: null })).status).toBe(200);
    const { id: visitId } = await visitOf(resident, place.wang);
    const neighbour = await boundResident(world, place.wang);
    const wish = { ...CONTACT, ...NOTHING, serviceItemId: place.services['净水器维修'] };
    const at = shanghai(`${SATURDAY} 10:00`);
    const joined = await neighbour.post(`/api/visits/${visitId}/join`, { ...wish, start: at });
    expect(joined.status).toBe(201);
  });

  test('a finished booking is finished once more', async () => {
    const done = { note: '换了滤芯', items: [{ name: '滤芯', quantity: 1 }] };
    const id = await book(await boundResident(world, place.wang), place, { start: shanghai(`${SATURDAY} 17:00`) });
    await serve(world, place.wang.person, id, done);
    const again = {
      ...done,
      priceFen: null,
      inWarranty: null,
      priceReason: null,
      unaskedReason: null,
      beforePhotoIds: null,
      afterPhotoIds: null,
    };
    const answer = await place.wang.person.post(`/api/engineer/bookings/${id}/complete`, again);
    expect(answer).toMatchObject({ status: 200, body: { record: { summary: '换了滤芯' } } });
  });
});

/** Values of the kinds that a schema tells, for the fields that must be there. */
function likely(schema: Schema): Record<string, unknown> {
  return Object.fromEntries((schema.required ?? []).map((name) => [name, valueOf(schema.properties![name])]));
}

function valueOf(schema: Schema): unknown {
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return 15;
  if (schema.type === 'array') return [];
  if (schema.properties) return likely(schema);
  return { date: SATURDAY, 'date-time': shanghai(`${SATURDAY} 09:00`) }[schema.format ?? ''] ?? '1001';
}

/** The body with this number in every place where a number belongs. */
function withNumber(schema: Schema, number: number): unknown {
  if (schema.type === 'integer' || schema.type === 'number') return number;
  if (schema.items) return [withNumber(schema.items, number)];
  if (!schema.properties) return valueOf(schema);
  return Object.fromEntries(Object.entries(schema.properties).map(([name, each]) => [name, withNumber(each, number)]));
}

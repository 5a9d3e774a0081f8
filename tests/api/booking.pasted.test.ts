import { bookingWish } from '../support/bookings.js';
import { daysAfter, FRIDAY, SATURDAY_9 } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

describe('what people type and paste into a booking', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    return { place, resident: await boundResident(world, place.wang) };
  });
  let day = 0;
  const booked = (more: object) =>
    here.resident.post('/api/bookings', bookingWish(here.place, { start: daysAfter(SATURDAY_9, day++), ...more }));

  test.each([
    ['\u202d(+86) 138 0013 8000\u202c', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['010-88888888 转 801', '01088888888转801'],
    ['+852 9123 4567', '+85291234567'],
  ])('the number %s is kept as %s', async (phone, kept) => {
    const { contact } = expectStatus(await booked({ phone }), 201) as { contact: { phone: string } };
    expect(contact.phone).toBe(kept);
  });

  test.each([
    ['a number that nobody has', { phone: '12800138000' }, 'phone'],
    ['a number of more letters than any has', { phone: `+86${' '.repeat(60)}13800138000` }, 'phone'],
    ['a name that nobody sees', { contactName: '\u200b\u2060\u3164' }, 'contactName'],
    ['a flat that nobody sees', { address: '\u2800\u200d' }, 'address'],
  ])('%s is refused, and the field is named', async (_what, more, field) => {
    const { status, body } = await booked(more);
    expect([status, body.details.fields[0].field]).toEqual([400, field]);
  });

  test('a note that nobody sees is none', async () => {
    const { note } = expectStatus(await booked({ note: '\u200b\u200b' }), 201);
    expect(note).toBeNull();
  });
});

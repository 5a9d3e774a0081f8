import { randomUUID } from 'node:crypto';
import { at, daysFromToday } from './coming-saturday.js';
import type { Journey } from './journey.js';
import { NEIGHBOUR, serviceNamed, type Api } from './neighbour.js';

const WEEK = [1, 2, 3, 4, 5, 6, 7];
/** From eight in the morning until eight in the evening. */
const SHIFT = { startMinute: 480, endMinute: 1200 };

/** An engineer of one journey alone, the only one of his community: whatever others book and review stays away from him. */
export class OwnEngineer {
  private constructor(
    readonly id: string,
    readonly person: string,
    readonly api: Api,
    readonly communityId: string,
  ) {}

  static async hired(journey: Journey, name: string, communityId: string): Promise<OwnEngineer> {
    const operator = await journey.operator();
    const employeeNo = `J-${randomUUID().slice(0, 8)}`;
    const wish = { name, title: '服务工程师', employeeNo, startedOn: '2020-05-06', skills: ['净水器'] };
    const { id } = (await operator('POST', '/api/console/engineers', wish)) as { id: string };
    await operator('POST', `/api/console/engineers/${id}/coverage`, { communityId, isPrimary: true });
    const shifts = WEEK.map((weekday) => ({ weekday, ...SHIFT }));
    await operator('PUT', `/api/console/engineers/${id}/shifts`, { shifts });
    const { code } = (await operator('POST', `/api/console/engineers/${id}/invitations`, {})) as { code: string };
    const person = await journey.newPerson(name);
    const api = await journey.apiOf(person);
    await api('POST', `/api/engineer-invitations/${code}/acceptance`, {});
    return new OwnEngineer(id, person, await journey.apiOf(person), communityId);
  }

  /** A household books him and nobody else; the id of the booking. */
  async bookedBy(household: Api, date: string, clock: string): Promise<string> {
    const serviceItemId = await serviceNamed(household, '净水器维修');
    const where = { communityId: this.communityId, engineerId: this.id, mode: 'only', again: true };
    const start = at(date, clock);
    const { id } = (await household('POST', '/api/bookings', { serviceItemId, ...where, start, ...NEIGHBOUR })) as {
      id: string;
    };
    return id;
  }

  /** A household has booked him for today and he is at work there; the id of the booking. */
  async atWorkFor(household: Api, clock: string): Promise<string> {
    const id = await this.bookedBy(household, daysFromToday(0), clock);
    for (const step of ['accept', 'depart', 'start'])
      await this.api('POST', `/api/engineer/bookings/${id}/${step}`, {});
    return id;
  }

  async finish(bookingId: string): Promise<void> {
    await this.api('POST', `/api/engineer/bookings/${bookingId}/complete`, { note: '换了滤芯', items: [] });
  }
}

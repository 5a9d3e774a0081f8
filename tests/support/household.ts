import { at } from './coming-saturday.js';
import type { Journey } from './journey.js';

type Api = Awaited<ReturnType<Journey['apiOf']>>;

interface Wish {
  date: string;
  /** In Shanghai, such as `10:00`. */
  clock: string;
  address?: string;
  /** Only the butler will do; else anybody who can. */
  only?: boolean;
}

/** A household that uses its own phone outside of the journey: it has an engineer as its butler and can book. */
export class Household {
  private constructor(
    readonly api: Api,
    readonly communityId: string,
    private readonly engineerId: string,
    private readonly name: string,
  ) {}

  static async of(journey: Journey, name: string, engineer: string): Promise<Household> {
    const api = await journey.apiOf(await journey.newPerson(name));
    const { code, id } = journey.engineer(engineer);
    const card = (await api('GET', `/api/bind-codes/${code}`)) as { communities: { id: string }[] };
    const communityId = card.communities[0].id;
    await api('POST', '/api/bindings', { code, communityId });
    return new Household(api, communityId, id, name);
  }

  /** Books the water filter; returns the id of the booking. */
  async book({ date, clock, address = '3 号楼 502 室', only = true }: Wish): Promise<string> {
    const { items } = (await this.api('GET', '/api/services')) as { items: { id: string; skill: string }[] };
    const { id } = (await this.api('POST', '/api/bookings', {
      serviceItemId: items.find((item) => item.skill === '净水器')!.id,
      communityId: this.communityId,
      ...(only ? { mode: 'only', engineerId: this.engineerId } : { mode: 'prefer' }),
      start: at(date, clock),
      again: true,
      contactName: this.name,
      phone: '13800138000',
      address,
    })) as { id: string };
    return id;
  }

  /** Who comes, by the name the resident reads; null while nobody is found. */
  async whoComes(bookingId: string): Promise<string | null> {
    const { engineer } = (await this.api('GET', `/api/me/bookings/${bookingId}`)) as {
      engineer: { name: string } | null;
    };
    return engineer?.name ?? null;
  }
}

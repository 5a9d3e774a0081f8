import type { Journey } from './journey.js';
import type { Phone } from './phone.js';

export type Api = Awaited<ReturnType<Journey['apiOf']>>;

/** So long a page that was pulled down may ask and draw. */
const DRAWN_MS = 3000;

export const NEIGHBOUR = { contactName: '周女士', phone: '13800138000', address: '3 号楼 502 室' };

/** Somebody who lives in the demo's community, or in another, and is never looked at: what he does happens elsewhere. */
export async function unseenNeighbour(
  journey: Journey,
  name: string,
  communityId = journey.demo.communityId,
): Promise<{ api: Api; person: string }> {
  const person = await journey.newPerson(name);
  const api = await journey.apiOf(person);
  await api('POST', '/api/me/communities', { communityId });
  return { api, person };
}

/** Such a neighbour with his phone in this journey. */
export async function neighbour(
  journey: Journey,
  name: string,
  communityId?: string,
): Promise<{ phone: Phone; api: Api; person: string }> {
  const known = await unseenNeighbour(journey, name, communityId);
  return { ...known, phone: await journey.phoneOf(known.person) };
}

/** On the page of a visit: of what the engineer does the shortest, which stands first. */
export async function chooseShortest(phone: Phone, picture?: string): Promise<void> {
  const [shortest] = await phone.waitForIds('join-service-');
  if (picture) await phone.picture(picture);
  await phone.tap(shortest);
}

/** Fills in where to come. */
export async function fillContact(phone: Phone): Promise<void> {
  await phone.type('contact-name', NEIGHBOUR.contactName);
  await phone.type('contact-phone', NEIGHBOUR.phone);
  await phone.type('contact-address', NEIGHBOUR.address);
}

export async function serviceNamed(api: Api, wanted: string): Promise<string> {
  const { items } = (await api('GET', '/api/services')) as { items: { id: string; name: string }[] };
  return items.find(({ name }) => name === wanted)!.id;
}

/** Waits for what other programs do in their own time. */
export async function until(holds: () => Promise<boolean>, withinMs = 30_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come about in time');
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Pulls the page down until it shows what has happened elsewhere. */
export async function pullUntil(phone: Phone, holds: () => Promise<boolean>): Promise<void> {
  await until(async () => {
    await phone.pullDown();
    return until(holds, DRAWN_MS).then(
      () => true,
      () => false,
    );
  }, 60_000);
}

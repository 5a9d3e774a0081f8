import type { Journey } from './journey.js';
import { until, type Api } from './neighbour.js';
import type { Phone } from './phone.js';

interface Item {
  id: string;
  kind: string;
  state: string;
  text: string | null;
}

interface Shown {
  stars: number;
  text: string | null;
  photos: object[];
  reply: { text: string } | null;
}

/** A picker holds so many pictures, and no word stands on any of them. */
export async function uploaded(phone: Phone, picker: string, count: number): Promise<void> {
  await phone.wait(`${picker}-${count - 1}`);
  for (let at = 0; at < count; at++) await phone.waitGone(`${picker}-${at}-state`);
}

/** Puts so many pictures into an empty picker, and they arrive. */
export async function addPhotos(phone: Phone, picker: string, count: number): Promise<void> {
  await phone.choosePhotos(`${picker}-add`, count);
  await uploaded(phone, picker, count);
}

/** WeChat has looked at so many pictures of somebody. */
export async function checked(journey: Journey, person: string, count: number): Promise<void> {
  await until(async () => {
    const { checks } = (await journey.sim('GET', '/sim/verdicts')) as { checks: { kind: string; person: string }[] };
    return checks.filter((check) => check.kind === 'picture' && check.person === person).length >= count;
  }, 60_000);
}

/** What a queue of the operator holds. */
export const waitingFor = async (operator: Api, queue: string): Promise<Item[]> =>
  ((await operator('GET', `/api/console/moderation?queue=${queue}`)) as { items: Item[] }).items;

/** What everybody may read of an engineer, newest first. */
export const publicReviews = async (api: Api, engineerId: string): Promise<Shown[]> =>
  ((await api('GET', `/api/engineers/${engineerId}/reviews`)) as { items: Shown[] }).items;

/** The list of a community as somebody sees it who opens it anew; the id of the only review that has words. */
export async function reviewIn(phone: Phone, communityId: string): Promise<string> {
  await phone.open('pages/my/index');
  await phone.wait('my');
  await phone.open(`pages/review/list?communityId=${communityId}`);
  await phone.wait('reviews');
  return (await phone.ids('review-')).find((id) => /^review-\d+$/.test(id))!;
}

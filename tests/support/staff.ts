import { Secret, TOTP } from 'otpauth';
import { Clock } from '../../apps/server/src/foundation/clock/clock.js';
import { Db } from '../../apps/server/src/foundation/database/db.js';
import type { StaffRole } from '../../apps/server/src/foundation/auth/permissions.js';
import { StaffLinksService } from '../../apps/server/src/modules/staff/staff-links.service.js';
import { StaffService } from '../../apps/server/src/modules/staff/staff.service.js';
import { Person } from './person.js';
import type { World } from './world.js';

const HALF_MINUTE = 30_000;

/** The authenticator on a phone. */
export class Authenticator {
  constructor(
    private readonly world: World,
    private readonly seed: string,
  ) {}

  /** The code that it shows when so many half minutes have passed. */
  code(later = 0): string {
    const timestamp = this.world.app.get(Clock).now().getTime() + later * HALF_MINUTE;
    return new TOTP({ secret: Secret.fromBase32(this.seed), digits: 6, period: 30 }).generate({ timestamp });
  }
}

export const STRONG = 'a long password of mine';

/** A link for somebody new, as the command line gives it: its token. */
export async function invited(world: World, username: string, role: StaffRole = 'admin') {
  const id = await world.app.get(StaffService).add({ username, fullName: username, role });
  return { id, token: await linkOf(world, id) };
}

/** The token of a new link for somebody. */
export async function linkOf(world: World, accountId: string): Promise<string> {
  const db = world.app.get(Db);
  const { url } = await db.transaction((tx) => world.app.get(StaffLinksService).make(tx, accountId));
  return new URL(url).hash.slice(1);
}

/** Somebody who has used his link: his phone, and his recovery codes. */
export async function setUp(world: World, token: string) {
  const { body } = await world.anonymous().post('/api/staff-links/open', { token });
  const phone = new Authenticator(world, body.seed as string);
  const answer = await world.anonymous().post('/api/staff-links/use', { token, password: STRONG, code: phone.code() });
  if (answer.status !== 200) throw new Error(`link: ${answer.status} ${JSON.stringify(answer.body)}`);
  return { phone, recoveryCodes: answer.body.recoveryCodes as string[] };
}

/** Somebody of the staff who has signed in, with a code that is later than the one of his link. */
export async function signedIn(world: World, username: string, code: string): Promise<Person> {
  const { status, body } = await world.anonymous().post('/api/sessions/staff', { username, password: STRONG, code });
  if (status !== 201) throw new Error(`sign-in: ${status} ${JSON.stringify(body)}`);
  return new Person(world.app, body.token as string, username);
}

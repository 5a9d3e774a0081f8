import { eventually } from './eventually.js';
import type { Phone } from './phone.js';

/** Waits until something that is on the screen already says this. */
export const says = (phone: Phone, id: string, wanted: string): Promise<void> =>
  eventually(async () => expect(await phone.read(id)).toContain(wanted), 30_000);

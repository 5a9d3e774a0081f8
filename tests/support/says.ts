import type { Phone } from './phone.js';

/** Waits until something that is on the screen already says this, and gives all it says. */
export async function says(phone: Phone, id: string, wanted: string, withinMs = 30_000): Promise<string> {
  const end = Date.now() + withinMs;
  for (;;) {
    const said = await phone.read(id);
    if (said.includes(wanted)) return said;
    if (Date.now() > end) throw new Error(`${id} says 「${said}」, not 「${wanted}」`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

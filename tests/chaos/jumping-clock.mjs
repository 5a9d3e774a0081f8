// Loaded into a process of the product: at SIGUSR2 the clock of its machine jumps two days ahead, at the next one back.
import { moveClock } from '../support/journey-clock.mjs';

const Real = globalThis.Date;
const JUMP_MS = 2 * 86_400_000;
let ahead = false;

process.on('SIGUSR2', () => {
  ahead = !ahead;
  if (ahead) moveClock(JUMP_MS);
  else globalThis.Date = Real;
});

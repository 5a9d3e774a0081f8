import { deviceMs } from './clock';

const piece = () => Math.random().toString(36).slice(2, 12);

/** One key per tap: letters and digits only, never two alike for one user. */
export function idempotencyKey(): string {
  return `${deviceMs().toString(36)}${piece()}${piece()}`.slice(0, 40).padEnd(16, '0');
}

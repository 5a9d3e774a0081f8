import { businessDate } from '../../../foundation/clock/shanghai.js';
import { LONGEST_WAY_MS } from './travel.js';

interface Span {
  start: number;
  end: number;
}

/** The business days that a stay concerns, in order: its own, and the one beside it where a way may lead across midnight. */
export function daysConcerned({ start, end }: Span): string[] {
  const instants = [start - LONGEST_WAY_MS, start, end - 1 + LONGEST_WAY_MS];
  return [...new Set(instants.map((ms) => businessDate(new Date(ms))))];
}

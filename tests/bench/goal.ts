/** `goal ≤ 2 met`. A bench that misses a goal ends with exit code 1. */
export const atMost = (value: number, goal: number): string => said(`≤ ${goal}`, value <= goal);

export const atLeast = (value: number, goal: number): string => said(`≥ ${goal}`, value >= goal);

function said(goal: string, isMet: boolean): string {
  if (!isMet) process.exitCode = 1;
  return `goal ${goal} ${isMet ? 'met' : 'MISSED'}`;
}

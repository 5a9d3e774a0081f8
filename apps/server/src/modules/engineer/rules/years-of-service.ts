/** Whole years since the first working day; both are business dates. */
export function yearsOfService(startedOn: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(startedOn.slice(0, 4));
  return Math.max(0, today.slice(5) < startedOn.slice(5) ? years - 1 : years);
}

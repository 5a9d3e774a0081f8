/** The instant of a moment in Shanghai: `shanghai('2026-11-21 09:00')`. */
export function shanghai(moment: string): string {
  return new Date(`${moment.replace(' ', 'T')}:00+08:00`).toISOString();
}

/** The Friday on which stories about bookings play; the neighbourhood's engineers work every day. */
export const FRIDAY = shanghai('2026-11-20 10:00');
export const SATURDAY = '2026-11-21';
export const SATURDAY_9 = shanghai(`${SATURDAY} 09:00`);
export const SATURDAY_10 = shanghai(`${SATURDAY} 10:00`);

export function daysAfter(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString();
}

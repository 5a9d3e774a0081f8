export interface Shift {
  weekday: number;
  startMinute: number;
  endMinute: number;
}

/** Whether weekly shifts are in order: each ends after it starts, none overlaps another. Touching ones are fine. */
export function shiftsAreSound(shifts: Shift[]): boolean {
  const sorted = [...shifts].sort((a, b) => a.weekday - b.weekday || a.startMinute - b.startMinute);
  return sorted.every((shift, i) => {
    const before = sorted[i - 1];
    if (shift.endMinute <= shift.startMinute) return false;
    return before?.weekday !== shift.weekday || before.endMinute <= shift.startMinute;
  });
}

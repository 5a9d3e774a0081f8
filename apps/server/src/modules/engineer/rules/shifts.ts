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

/** Shifts that touch are one: a visit may begin in the first and end in the second. In their order. */
export function mergedShifts(shifts: Shift[]): Shift[] {
  const merged: Shift[] = [];
  for (const shift of [...shifts].sort((a, b) => a.weekday - b.weekday || a.startMinute - b.startMinute)) {
    const before = merged.at(-1);
    if (before?.weekday === shift.weekday && before.endMinute >= shift.startMinute)
      before.endMinute = Math.max(before.endMinute, shift.endMinute);
    else merged.push({ ...shift });
  }
  return merged;
}

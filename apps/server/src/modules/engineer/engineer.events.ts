/** An engineer has left; residents and open bookings go to the successor, or to the region's queue. */
export interface EngineerLeft {
  name: 'engineer.left';
  payload: { engineerId: string; successorId: string | null };
}

/** An engineer is away for a time; bookings in it are re-offered. */
export interface EngineerTimeOffAdded {
  name: 'engineer.timeOffAdded';
  payload: { engineerId: string; startsAt: string; endsAt: string };
}

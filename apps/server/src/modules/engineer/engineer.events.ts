/** An engineer was hired; his WeChat account may not be linked yet. */
export interface EngineerHired {
  name: 'engineer.hired';
  payload: { engineerId: string };
}

/** An engineer has accepted his invitation: his WeChat account is linked. The name is stored, and stays. */
export interface EngineerJoined {
  name: 'engineer.joined';
  payload: { engineerId: string; accountId: string };
}

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

/**
 * What somebody who was hired still lacks. Without the first three he is on no page and nobody hears of him, without the next two
 * nobody can book him, without `phone` nobody can call him, without the last two he stands there without a face and without 已核实.
 */
export const ENGINEER_GAPS = [
  'invitation',
  'acceptance',
  'community',
  'skills',
  'shifts',
  'phone',
  'portrait',
  'verification',
] as const;
export type EngineerGap = (typeof ENGINEER_GAPS)[number];

export interface HiredFacts {
  accepted: boolean;
  /** Until when his newest open invitation can be accepted. */
  invitedUntil: Date | null;
  /** Covers a community, or is on call. */
  hasCommunity: boolean;
  hasSkills: boolean;
  hasShifts: boolean;
  /** A number at which residents call him. */
  hasPhone: boolean;
  hasPortrait: boolean;
  verified: boolean;
}

/** What is still to be done, in the order in which it is done. */
export function whatMisses(facts: HiredFacts, now: Date): EngineerGap[] {
  const { accepted, invitedUntil } = facts;
  const isInvited = invitedUntil !== null && now < invitedUntil;
  const misses: Record<EngineerGap, boolean> = {
    invitation: !accepted && !isInvited,
    acceptance: !accepted && isInvited,
    community: !facts.hasCommunity,
    skills: !facts.hasSkills,
    shifts: !facts.hasShifts,
    phone: !facts.hasPhone,
    portrait: !facts.hasPortrait,
    verification: !facts.verified,
  };
  return ENGINEER_GAPS.filter((gap) => misses[gap]);
}

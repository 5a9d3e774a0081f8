export interface InvitationFacts {
  expiresAt: Date;
  usedAt: Date | null;
  engineerState: 'active' | 'left';
  engineerHasAccount: boolean;
  accountIsEngineer: boolean;
}

export type InvitationRefusal = 'invitationUsed' | 'invitationExpired' | 'gone' | 'acceptedAlready' | 'accountTaken';

/** Why an invitation may not be accepted, or null. */
export function mayAcceptInvitation(facts: InvitationFacts, now: Date): InvitationRefusal | null {
  if (facts.usedAt) return 'invitationUsed';
  if (now >= facts.expiresAt) return 'invitationExpired';
  if (facts.engineerState === 'left') return 'gone';
  if (facts.engineerHasAccount) return 'acceptedAlready';
  if (facts.accountIsEngineer) return 'accountTaken';
  return null;
}

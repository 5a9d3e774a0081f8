import { InvitationFacts, mayAcceptInvitation } from './may-accept-invitation.js';

const now = new Date('2026-11-21T10:00:00.000Z');
const fine: InvitationFacts = {
  expiresAt: new Date('2026-11-21T10:00:00.001Z'),
  usedAt: null,
  engineerState: 'active',
  engineerHasAccount: false,
  accountIsEngineer: false,
};

describe('may an invitation be accepted', () => {
  test.each([
    ['a millisecond before its end', fine, null],
    ['at the instant of its end', { ...fine, expiresAt: now }, 'invitationExpired'],
    ['a second time', { ...fine, usedAt: now }, 'invitationUsed'],
    ['after the engineer left', { ...fine, engineerState: 'left' as const }, 'gone'],
    ['when the engineer has an account', { ...fine, engineerHasAccount: true }, 'acceptedAlready'],
    ['by the account of another engineer', { ...fine, accountIsEngineer: true }, 'accountTaken'],
  ])('%s', (_when, facts, expected) => expect(mayAcceptInvitation(facts, now)).toBe(expected));
});

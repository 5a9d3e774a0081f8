import { type HiredFacts, whatMisses } from './what-misses.js';

const now = new Date('2026-11-21T10:00:00.000Z');
const ready: HiredFacts = {
  accepted: true,
  invitedUntil: null,
  hasCommunity: true,
  hasSkills: true,
  hasShifts: true,
  hasPhone: true,
  hasPortrait: true,
  verified: true,
};
const hired = { ...ready, accepted: false };

describe('what somebody still lacks', () => {
  test.each([
    ['nothing', ready, ''],
    ['nobody has invited him', hired, 'invitation'],
    ['he has not accepted', { ...hired, invitedUntil: new Date('2026-11-21T10:00:00.001Z') }, 'acceptance'],
    ['his invitation has just ended', { ...hired, invitedUntil: now }, 'invitation'],
    ['he serves nowhere', { ...ready, hasCommunity: false }, 'community'],
    ['he can do nothing', { ...ready, hasSkills: false }, 'skills'],
    ['he has no hours', { ...ready, hasShifts: false }, 'shifts'],
    ['nobody can call him', { ...ready, hasPhone: false }, 'phone'],
    ['no face, no papers seen', { ...ready, hasPortrait: false, verified: false }, 'portrait,verification'],
    [
      'everything, in the order in which it is done',
      {
        accepted: false,
        invitedUntil: null,
        hasCommunity: false,
        hasSkills: false,
        hasShifts: false,
        hasPhone: false,
        hasPortrait: false,
        verified: false,
      },
      'invitation,community,skills,shifts,phone,portrait,verification',
    ],
  ])('%s', (_what, facts, gaps) => expect(whatMisses(facts, now).join()).toBe(gaps));
});

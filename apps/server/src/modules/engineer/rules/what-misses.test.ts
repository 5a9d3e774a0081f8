import { type HiredFacts, whatMisses } from './what-misses.js';

const now = new Date('2026-11-21T10:00:00.000Z');
const ready: HiredFacts = {
  accepted: true,
  invitedUntil: null,
  hasCommunity: true,
  hasSkills: true,
  hasShifts: true,
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
    ['no face, no papers seen', { ...ready, hasPortrait: false, verified: false }, 'portrait,verification'],
    [
      'everything, in the order in which it is done',
      {
        accepted: false,
        invitedUntil: null,
        hasCommunity: false,
        hasSkills: false,
        hasShifts: false,
        hasPortrait: false,
        verified: false,
      },
      'invitation,community,skills,shifts,portrait,verification',
    ],
  ])('%s', (_what, facts, gaps) => expect(whatMisses(facts, now).join()).toBe(gaps));
});

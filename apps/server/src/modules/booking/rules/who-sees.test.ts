import { engineerOf, residentOf, sees, VIEWERS, WHO_SEES } from './who-sees.js';

const finished = new Date('2026-11-14T10:00:00.000Z');
const after = (ms: number) => new Date(finished.getTime() + ms);
const week = 7 * 86_400_000;

describe('the engineer sees phone and address', () => {
  test.each([
    ['before he has accepted', 'requested', null, after(0), false],
    ['when an issue came back and he has not accepted', 'reopened', null, after(0), false],
    ['once it is scheduled', 'scheduled', null, after(0), true],
    ['on his way', 'on_the_way', null, after(0), true],
    ['on site', 'on_site', null, after(0), true],
    ['a millisecond before a week after the end', 'completed', finished, after(week - 1), true],
    ['a week after the end', 'completed', finished, after(week), false],
    ['reviewed, the next day', 'reviewed', finished, after(86_400_000), true],
    ['cancelled a minute ago', 'cancelled', finished, after(60_000), false],
  ] as const)('%s', (_when, state, finishedAt, now, expected) =>
    expect(sees(engineerOf(state, finishedAt, now), 'contact')).toBe(expected),
  );
});

test.each([
  ['before anybody has accepted', 'requested', null, after(0), 'askingResident'],
  ['when an issue came back', 'reopened', null, after(0), 'askingResident'],
  ['once it is scheduled', 'scheduled', null, after(0), 'resident'],
  ['while the work goes on', 'on_site', null, after(0), 'resident'],
  ['a millisecond before a week after the end', 'completed', finished, after(week - 1), 'resident'],
  ['a week after the end', 'reviewed', finished, after(week), 'pastResident'],
  ['cancelled a minute ago', 'cancelled', finished, after(60_000), 'pastResident'],
] as const)('whether the resident can call the engineer: %s', (_when, state, finishedAt, now, viewer) => {
  expect(residentOf(state, finishedAt, now)).toBe(viewer);
  expect(sees(viewer, 'engineerPhone')).toBe(viewer === 'resident');
});

describe('the table of who sees what', () => {
  test('gives nobody a part that the resident himself is not given', () => {
    for (const viewers of Object.values(WHO_SEES)) expect(viewers).toContain('resident');
  });

  test('opens a home to nobody but its resident, and to his engineer as long as he has to do with it', () => {
    const { contact, note, faultPhotos, recordPhotos } = WHO_SEES;
    expect({ contact, note, faultPhotos, recordPhotos }).toEqual({
      contact: ['askingResident', 'resident', 'pastResident', 'engineer'],
      note: ['askingResident', 'resident', 'pastResident', 'engineer', 'operator'],
      faultPhotos: ['askingResident', 'resident', 'pastResident', 'engineer'],
      recordPhotos: ['resident', 'pastResident', 'engineer'],
    });
  });

  test('gives those outside of a booking nothing but what is public', () => {
    const outside = ['formerEngineer', 'otherEngineer', 'neighbour', 'stranger'] as const;
    const open = Object.entries(WHO_SEES).filter(([, viewers]) => outside.some((each) => viewers.includes(each)));
    expect(open.map(([part, viewers]) => [part, viewers.length])).toEqual([
      ['publishedReview', VIEWERS.length],
      ['visit', VIEWERS.length],
    ]);
  });
});

import {
  sees,
  type Part,
  type Viewer,
  VIEWERS,
  WHO_SEES,
} from '../../apps/server/src/modules/booking/rules/who-sees.js';
import { daysAfter } from '../support/days.js';
import { everythingFor, firstHousehold, type FirstHousehold } from '../support/first-household.js';
import { SATURDAY_11 } from '../support/reviews.js';
import { World } from '../support/world.js';

const PARTS = Object.keys(WHO_SEES) as Part[];
/** Allowed to operators, but no route shows it to them as long as nothing asks for it. */
const NOT_SHOWN: [Viewer, Part][] = [
  // Tells nothing of whom; they have lists of their own.
  ['operator', 'visit'],
];

describe('everybody who stands somehow to a booking reads what the table says, and not a word more', () => {
  let world: World;
  let story: FirstHousehold;
  const read: Partial<Record<Viewer, string>> = {};

  beforeAll(async () => {
    world = await World.listening();
    story = await firstHousehold(world);
    for (const [viewer, person] of Object.entries(story.viewers))
      read[viewer as Viewer] = await everythingFor(world, person, story);
    read.operator += story.assignment;
    world.setTime(daysAfter(SATURDAY_11, 8));
    read.pastResident = await everythingFor(world, await world.login(story.resident.name), story);
    read.pastEngineer = await everythingFor(world, await world.login(story.place.liu.person.name), story);
  });
  afterAll(() => world.close());

  const homeFromInside = () => [...story.canaries.recordPhotos, ...story.canaries.faultPhotos];

  const cells = VIEWERS.flatMap((viewer) => PARTS.map((part) => [viewer, part] as const)).filter(
    ([viewer, part]) => !NOT_SHOWN.some(([who, what]) => who === viewer && what === part),
  );
  test.each(cells.map(([viewer, part]) => [viewer, sees(viewer, part) ? 'sees' : 'does not see', part] as const))(
    '%s %s %s',
    (viewer, verb, part) => {
      const canaries = story.ownCanaries[viewer]?.[part] ?? story.canaries[part];
      const found = canaries.filter((canary) => read[viewer]!.includes(canary));
      expect(found).toEqual(verb === 'sees' ? canaries : []);
    },
  );

  // Said once more in plain: the table above is read from the code, and must not open a home unnoticed.
  test.each([
    'askingResident',
    'askedEngineer',
    'pastEngineer',
    'formerEngineer',
    'otherEngineer',
    'neighbour',
    'operator',
    'stranger',
  ] as const)('%s sees no photo of the home from inside', (viewer) =>
    expect(homeFromInside().filter((photo) => read[viewer]!.includes(photo))).toEqual([]),
  );

  test.each(['askingResident', 'resident', 'pastResident', 'neighbour', 'stranger'] as const)(
    '%s is given no number of an engineer who has not accepted, or has it no longer',
    (viewer) => expect(story.otherPhones.filter((phone) => read[viewer]!.includes(phone))).toEqual([]),
  );

  test.each(['askingResident', 'askedEngineer', 'formerEngineer', 'otherEngineer', 'neighbour', 'stranger'] as const)(
    '%s never learns who was served',
    (viewer) => expect(story.identities.filter((identity) => read[viewer]!.includes(identity))).toEqual([]),
  );
});

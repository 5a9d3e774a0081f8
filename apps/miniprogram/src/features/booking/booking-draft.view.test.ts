import type { Photo } from '../../api/contract';
import { NO_DRAFTS, photosFor, readDrafts, typedFor, withoutPlace, withPhotos, withTyped } from './booking-draft.view';
import { UNTOUCHED } from './contact-form';

const typed = { contactName: '李阿姨', phone: '13800000000', address: '3 号楼 501', note: '门禁 2580#' };
const atA = withTyped(NO_DRAFTS, 'A', typed);

describe('what was typed and not sent', () => {
  test('is there again where it was typed', () => expect(typedFor(atA, 'A')).toEqual(typed));

  test('flat and door code of one community are not shown in the form of another; the person is the same', () =>
    expect(typedFor(atA, 'B')).toEqual({ ...typed, address: null, note: null }));

  test('of two communities neither overwrites the other', () => {
    const both = withTyped(withTyped(atA, 'B', { address: '9 号楼' }), 'A', { note: '有狗' });
    expect([typedFor(both, 'A').note, typedFor(both, 'A').address, typedFor(both, 'B').address]).toEqual([
      '有狗',
      '3 号楼 501',
      '9 号楼',
    ]);
  });

  test('goes with the booking it has become; that of other communities stays', () => {
    const booked = withoutPlace(withTyped(atA, 'B', { address: '9 号楼' }), 'A');
    expect(typedFor(booked, 'A')).toEqual(UNTOUCHED);
    expect(typedFor(booked, 'B')).toEqual({ ...UNTOUCHED, address: '9 号楼' });
  });

  test('is kept for five communities, those touched last', () => {
    const many = ['B', 'C', 'D', 'E', 'F'].reduce((drafts, id) => withTyped(drafts, id, { address: id }), atA);
    expect(Object.keys(many.places).sort()).toEqual(['B', 'C', 'D', 'E', 'F']);
  });

  test.each([
    ['nothing', null],
    ['what a version of before kept without its place', typed as object],
  ])('from %s nothing is shown', (_what, kept) => expect(readDrafts(kept)).toBe(NO_DRAFTS));
});

describe('pictures of what is broken wait with what was typed', () => {
  const HOUR = 3600_000;
  const [first, second] = [{ id: '1' }, { id: '2' }] as Photo[];
  const one = withPhotos(atA, 'A', [first], 0);

  test('in their community, and typing takes none away', () => {
    const on = withTyped(one, 'A', { note: '漏水' });
    expect([photosFor(on, 'A', HOUR), photosFor(on, 'B', HOUR)]).toEqual([[first], []]);
    expect(typedFor(on, 'A')).toEqual({ ...typed, note: '漏水' });
  });

  test.each([
    ['an hour later', HOUR, [first, second]],
    ['when the server has forgotten the first of them', 20 * HOUR, []],
  ])('%s', (_when, now, expected) =>
    expect(photosFor(withPhotos(one, 'A', [first, second], 10 * HOUR), 'A', now)).toEqual(expected),
  );

  test('taken out and put in anew they are new', () =>
    expect(photosFor(withPhotos(withPhotos(one, 'A', [], HOUR), 'A', [second], 19 * HOUR), 'A', 21 * HOUR)).toEqual([
      second,
    ]));

  test('they go with the booking', () => expect(photosFor(withoutPlace(one, 'A'), 'A', 0)).toEqual([]));
});

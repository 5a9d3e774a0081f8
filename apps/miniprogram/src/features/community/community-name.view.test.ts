import { addressWords, spokenName } from './community-name.view';

test.each([
  ['上海新村居委会', '上海新村', '居委会'],
  ['多福巷社区居委会', '多福巷', '社区居委会'],
  ['太平庄村民委员会', '太平庄', '村民委员会'],
  ['阳光花园', '阳光花园', ''],
  ['居委会', '居委会', ''],
  ['', '', ''],
])('%s is said %s', (name, said, ending) => expect(spokenName(name)).toEqual({ said, ending }));

test.each([
  ['上海新村居委会', '在上海新村的哪个小区或弄堂、哪一户'],
  ['太平庄村委会', '在太平庄的哪一家'],
  ['阳光花园', '在阳光花园的哪一户'],
  ['', '在小区的哪一户'],
])('the address in %s: %s', (name, label) => expect(addressWords(name).label).toBe(label));

/** What a field holds on a phone of 375 px in letters of ordinary size, in widths of a Chinese letter. */
const FIELD_HOLDS = 15;

test.each(['上海新村居委会', '太平庄村委会', '阳光花园'])(
  'the example of an address in %s is read to its end',
  (name) =>
    expect(
      [...addressWords(name).placeholder].reduce((sum, letter) => sum + (letter > '\u00ff' ? 1 : 0.55), 0),
    ).toBeLessThan(FIELD_HOLDS),
);

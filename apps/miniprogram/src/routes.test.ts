import { isTab, leadsOn, links, pages } from './routes';

describe('a link', () => {
  test.each([
    ['encodes what it carries', links.bind('a&b=c'), '/pages/bind/index?scene=a%26b%3Dc'],
    ['leaves out what is not known', links.engineer('7', undefined), '/pages/engineer/index?id=7'],
    ['has no question mark without a query', links.newBooking({}), '/pages/booking/index'],
  ])('%s', (_rule, link, expected) => expect(link).toBe(expected));

  test.each([
    [pages.community, true],
    [`${pages.my}?from=x`, true],
    [pages.bind, false],
  ])('to a tab: %s is %s', (link, expected) => expect(isTab(link)).toBe(expected));
});

test.each([
  ['pages/my/index', true],
  ['/h5/pages/bind/index?scene=1', true],
  ['/h5/pages/booking/detail?id=1', false],
  ['pages/notice/levels', false],
])('%s has ways on of its own: %s', (route, leads) => expect(leadsOn(route)).toBe(leads));

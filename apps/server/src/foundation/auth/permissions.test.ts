import { may, type Need, PERMISSIONS, ROLE_PERMISSIONS, STAFF_ROLES } from './permissions.js';

describe('who may do what', () => {
  test.each([
    ['an administrator', ['admin'], 'staff.manage', true],
    ['a regional manager does not hire', ['regional'], 'engineer.hire', false],
    ['a regional manager changes nothing of the brand', ['regional'], 'catalog.write', false],
    ['the service desk looks after bookings', ['desk'], 'booking.write', true],
    ['the service desk does not change prices', ['desk'], 'catalog.write', false],
    ['a moderator decides', ['moderator'], 'content.decide', true],
    ['a moderator reads no booking', ['moderator'], 'booking.read', false],
    ['an analyst reads figures', ['analyst'], 'figures.read', true],
    ['an analyst has an account', ['analyst'], 'own', true],
    ['a resident has none', ['resident'], 'own', false],
    ['an engineer decides nothing', ['resident', 'engineer'], 'booking.read', false],
    ['a role of a version before', ['operator'], 'booking.read', false],
    ['nobody', [], 'own', false],
  ] as [string, string[], Need, boolean][])('%s', (_who, roles, need, expected) => {
    expect(may(roles, need)).toBe(expected);
  });

  test('an analyst sees figures and no person', () => expect(ROLE_PERMISSIONS.analyst).toEqual(['figures.read']));

  test('administrators may do everything, and nobody else looks after the staff', () => {
    expect(ROLE_PERMISSIONS.admin).toEqual(PERMISSIONS);
    const others = STAFF_ROLES.filter((role) => role !== 'admin');
    for (const need of ['staff.manage', 'audit.read', 'brand.write', 'catalog.write'] as const)
      expect(others.filter((role) => may([role], need))).toEqual([]);
  });
});

/** The words of the product, in order: a module imports only modules listed before it. */
export const MODULE_ORDER = [
  'identity',
  'community',
  'resident',
  'engineer',
  'catalog',
  'binding',
  'schedule',
  'visit',
  'booking',
  'complaint',
  'notification',
  'my',
  'community-page',
  'engineer-page',
];

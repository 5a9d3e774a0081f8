/**
 * The words of the mini-program, in order: a feature imports only features listed before it. Words of the server stand in
 * its order; brand, wechat, privacy, invitation and workbench are the client's own.
 */
export const FEATURE_ORDER = [
  'brand',
  'wechat',
  'privacy',
  'community',
  'resident',
  'photo',
  'engineer',
  'invitation',
  'catalog',
  'binding',
  'notification',
  'visit',
  'booking',
  'review',
  'complaint',
  'workbench',
  'my',
  'community-page',
  'engineer-page',
];

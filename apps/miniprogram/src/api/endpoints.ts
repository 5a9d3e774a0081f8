import type { Endpoint } from '@qianqu/contract/endpoints';

export type { AnswerOf, Endpoint, InputOf } from '@qianqu/contract/endpoints';

/** These work for anybody; a session is sent along when there is one, but none is opened for them. */
const PUBLIC: readonly Endpoint[] = [
  'GET /api/client-config',
  'GET /api/wechat/open-link',
  'GET /api/divisions',
  'GET /api/communities',
  'GET /api/communities/nearby',
  'GET /api/communities/{id}/page',
  'GET /api/communities/{id}/visits',
  'GET /api/visits/{id}',
  'GET /api/visits/{id}/slots',
  'GET /api/services',
  'GET /api/engineers/{id}/page',
  'GET /api/communities/{id}/reviews',
  'GET /api/engineers/{id}/reviews',
  'GET /api/moderation/ugc',
];

export const needsSession = (endpoint: Endpoint) => !PUBLIC.includes(endpoint);

import type { FastifyInstance } from 'fastify';
import { serve, type PlatformApi } from '../platform-api.js';
import type { World } from '../world.js';
import { mediaCheckAsync, msgSecCheck } from './content-check.js';
import { customSend } from './customer-message.js';
import { newtmpl } from './newtmpl.js';
import { getuserphonenumber } from './phone.js';
import { jscode2session } from './session.js';
import { subscribeSend } from './subscribe-message.js';
import { stableToken } from './token.js';
import { generateUrllink } from './url-link.js';
import { oauth2AccessToken, userinfo } from './web-session.js';
import { getwxacodeunlimit } from './wxacode.js';

const apis: readonly PlatformApi[] = [
  stableToken,
  jscode2session,
  getuserphonenumber,
  getwxacodeunlimit,
  generateUrllink,
  oauth2AccessToken,
  userinfo,
  subscribeSend,
  customSend,
  msgSecCheck,
  mediaCheckAsync,
  ...newtmpl,
];

export const apiNames: readonly string[] = apis.map(({ name }) => name);

export function platformRoutes(world: World) {
  return async (app: FastifyInstance): Promise<void> => {
    // The platform reads the body as JSON whatever the header says.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    for (const api of apis) serve(app, world, api);
  };
}

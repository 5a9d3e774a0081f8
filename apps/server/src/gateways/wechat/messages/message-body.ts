import type { FastifyInstance } from 'fastify';
import { requestErrors } from '../../../foundation/errors/request.errors.js';
import { MAX_BODY_BYTES } from '../../../foundation/http/json-body.js';

const PATH = '/api/wechat/messages';
const TYPE = /^(text\/(xml|plain)|application\/xml)\b/i;

/** Lets WeChat's pushes come as XML; every other route goes on refusing it. */
export function takeXmlMessages(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(TYPE, { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES }, (request, body, done) => {
    if (request.routeOptions.url === PATH) done(null, body);
    else done(requestErrors.unsupportedType());
  });
}

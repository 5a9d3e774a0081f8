import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import type { Config } from '../../config/config.js';
import { storeOrigin } from '../storage/store-origin.js';

/** Every answer carries helmet's headers. They are made once: making them for every answer took a tenth of the server's CPU. */
export function keepBrowsersStrict(fastify: FastifyInstance, headers: Record<string, string>): void {
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}

type Places = Pick<
  Config,
  'PUBLIC_URL' | 'WECHAT_OPEN_BASE' | 'STORAGE' | 'S3_ENDPOINT' | 'S3_BUCKET' | 'S3_PATH_STYLE'
>;

/** What helmet sets for this configuration. */
export function securityHeaders(config: Places): Record<string, string> {
  const https = config.PUBLIC_URL.startsWith('https:');
  const headers: Record<string, string> = {};
  const recorder = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  const guard = helmet({
    contentSecurityPolicy: contentPolicy(config.WECHAT_OPEN_BASE, storeOrigin(config), https),
    strictTransportSecurity: https,
  });
  guard({} as IncomingMessage, recorder as unknown as ServerResponse, (error) => {
    if (error) throw error as Error;
  });
  return headers;
}

function contentPolicy(wechat: string, store: string | null, https: boolean) {
  return {
    directives: {
      defaultSrc: ["'self'"],
      // Taro's H5 runtime and the API docs set styles in attributes.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', ...(store ? [store] : [])],
      formAction: ["'self'", wechat],
      upgradeInsecureRequests: https ? [] : null,
    },
  };
}

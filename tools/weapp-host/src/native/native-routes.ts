import type { FastifyInstance } from 'fastify';
import type { NativeOptions } from './native-options.js';
import { networkSocket } from './network.js';
import { pictureRoute } from './pictures.js';
import { wechatRoutes } from './wechat.js';

/** What WeChat's app does outside the web view: the network without a browser's rules, and WeChat's own servers. */
export function nativeRoutes(options: NativeOptions) {
  return async (app: FastifyInstance): Promise<void> => {
    app.register(networkSocket(options));
    app.register(pictureRoute(options));
    app.register(wechatRoutes(options.sim));
  };
}

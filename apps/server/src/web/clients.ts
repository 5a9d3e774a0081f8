import type { FastifyInstance } from 'fastify';
import { Config } from '../config/config.js';
import { h5PathOf, pages } from '../pages.js';
import { isBuilt, serveSinglePage } from './single-page.js';

/** Where the H5 client says that there is no such page; null where there is no client. */
export const lostPage = ({ H5_DIR }: Config): string | null => (isBuilt(H5_DIR) ? h5PathOf(pages.notFound()) : null);

/** The H5 client of residents and engineers, and the console of the staff. */
export async function serveClients(fastify: FastifyInstance, { H5_DIR, CONSOLE_DIR }: Config): Promise<void> {
  await serveSinglePage(fastify, { folder: H5_DIR, prefix: '/h5', home: h5PathOf(pages.community()) });
  await serveSinglePage(fastify, { folder: CONSOLE_DIR, prefix: '/console', home: '/console/' });
}

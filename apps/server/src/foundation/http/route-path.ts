import type { FastifyRequest } from 'fastify';

/** The path of the route that answers, as it is declared: what a client writes may be encoded. Where there is none, what he wrote. */
export const routePath = ({ routeOptions, url }: FastifyRequest): string => routeOptions.url ?? url;

import type { FastifyRequest } from 'fastify';

type Asked = Pick<FastifyRequest, 'method' | 'params' | 'query' | 'body' | 'routeOptions'>;

/**
 * What a request asks for, whichever way it was written: the order of members and parameters, escapes and blanks do not
 * count. A body that was left out is an empty one.
 */
export function printOf({ method, params, query, body, routeOptions }: Asked): string {
  return JSON.stringify([method, routeOptions.url, params, query, body ?? {}].map(inOrder));
}

/** The same value with the members of every object in one order; lists keep theirs. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]: [string, unknown]) => [name, inOrder(member)]));
}

/** A page's path and its query as it stands in the address: WeChat decodes nothing. */
export function parseUrl(url: string): { path: string; query: Record<string, string> } {
  const at = url.indexOf('?');
  const path = (at < 0 ? url : url.slice(0, at)).replace(/^\/+/, '').replace(/\.html$/, '');
  const pairs =
    at < 0
      ? []
      : url
          .slice(at + 1)
          .split('&')
          .filter(Boolean);
  return { path, query: Object.fromEntries(pairs.map(pairOf)) };
}

function pairOf(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}

/** `./a`, `../a` and `a` from the folder of a file; a leading slash means the package. Without a leading slash. */
export function pathFrom(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** A relative address counts from the folder of the page on top. */
export function resolveUrl(url: string, from: string): string {
  const [path, ...query] = url.split('?');
  return [`/${pathFrom(from, path)}`, ...query].join('?');
}

/** Where the host serves a file of the package; addresses with a scheme stay. */
export const packageUrl = (path: string): string =>
  /^[a-z]+:/i.test(path) ? path : `/package/${path.replace(/^\/+/, '')}`;

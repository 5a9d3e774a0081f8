import { pages } from '../routes';

/** The address as the browser opened it; a page that is loaded again is no launch. */
const { pathname, search } = window.location;
const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
let plain = search === '' && entry?.type !== 'reload' && [`/h5${pages.community}`, '/h5/', '/h5'].includes(pathname);

export function takePlainLaunch(): boolean {
  const taken = plain;
  plain = false;
  return taken;
}

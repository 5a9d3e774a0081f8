/** A page of the mini-program, without a slash in front, and what it shows. */
export interface Link {
  page: string;
  params: Record<string, string>;
}

/**
 * Every page that the server leads to, under the name that it has in the mini-program's `routes.ts`; `tests/check/server-links.test.ts`
 * finds a link that leads nowhere there.
 */
export const pages = {
  notFound: () => link('pages/not-found/index'),
  community: (id?: string) => link('pages/community/index', id ? { id } : {}),
  bind: (scene: string) => link('pages/bind/index', { scene }),
  invite: (code: string) => link('pages/invite/index', { code }),
  bookings: () => link('pages/booking/list'),
  booking: (id: string) => link('pages/booking/detail', { id }),
  visits: (communityId: string) => link('pages/visit/index', { communityId }),
  complaints: () => link('pages/complaint/index'),
  workbench: () => link('pages/workbench/index'),
  workbenchFinish: (id: string) => link('pages/workbench/finish', { id }),
  workbenchCode: () => link('pages/workbench/code'),
  workbenchReviews: () => link('pages/workbench/reviews'),
  workbenchPhotos: () => link('pages/workbench/photos'),
};

/** The link as a path with its query, as WeChat takes it. */
export function pathOf({ page, params }: Link): string {
  const query = new URLSearchParams(params).toString();
  return query ? `${page}?${query}` : page;
}

/** The link in the browser client, on this server. */
export const h5PathOf = (to: Link): string => `/h5/${pathOf(to)}`;

function link(page: string, params: Record<string, string> = {}): Link {
  return { page, params };
}

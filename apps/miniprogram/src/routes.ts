/** Every page of the app. The same paths serve WeChat and the browser. */
export const pages = {
  community: '/pages/community/index',
  my: '/pages/my/index',
  bind: '/pages/bind/index',
  chooseCommunity: '/pages/choose-community/index',
  contacts: '/pages/contacts/index',
  privacy: '/pages/privacy/index',
  notFound: '/pages/not-found/index',
  invite: '/pages/invite/index',
  engineer: '/pages/engineer/index',
  services: '/pages/service/index',
  newBooking: '/pages/booking/index',
  booking: '/pages/booking/detail',
  bookings: '/pages/booking/list',
  visits: '/pages/visit/index',
  visit: '/pages/visit/detail',
  notices: '/pages/notice/index',
  noticeLevels: '/pages/notice/levels',
  complaints: '/pages/complaint/index',
  review: '/pages/review/index',
  reviews: '/pages/review/list',
  workbench: '/pages/workbench/index',
  workbenchCode: '/pages/workbench/code',
  workbenchCommunities: '/pages/workbench/communities',
  workbenchFinish: '/pages/workbench/finish',
  workbenchVisits: '/pages/workbench/visits',
  workbenchAnnounce: '/pages/workbench/announce',
  workbenchReviews: '/pages/workbench/reviews',
  workbenchPhotos: '/pages/workbench/photos',
} as const;

const TABS: readonly string[] = [pages.community, pages.my];

export const isTab = (link: string) => TABS.includes(link.split('?')[0]);

const LEAD_ON: readonly string[] = [...TABS, pages.notFound, pages.bind, pages.invite];

/** Pages that one begins with: tabs, and those that are opened by a code, each with its own ways on. The route of a browser has a folder in front. */
export const leadsOn = (route: string) => LEAD_ON.some((path) => `/${route}`.includes(path));

/** Links to pages that need to know what to show; the others are `pages.x`. */
export const links = {
  /** The home page showing a community, for links that are forwarded. */
  community: (id: string) => withQuery(pages.community, { id }),
  bind: (code: string) => withQuery(pages.bind, { scene: code }),
  invite: (code: string) => withQuery(pages.invite, { code }),
  /** Why a community is chosen: to make it mine and show it, or to bind a butler in it. */
  chooseCommunity: (purpose: 'home' | 'bind' = 'home') => withQuery(pages.chooseCommunity, { purpose }),
  engineer: (id: string, communityId?: string) => withQuery(pages.engineer, { id, communityId }),
  services: (communityId: string, engineerId?: string) => withQuery(pages.services, { communityId, engineerId }),
  newBooking: (wish: { serviceItemId?: string; communityId?: string; engineerId?: string }) =>
    withQuery(pages.newBooking, wish),
  booking: (id: string) => withQuery(pages.booking, { id }),
  /** What was done on a job, filled in by the engineer. */
  workbenchFinish: (id: string) => withQuery(pages.workbenchFinish, { id }),
  visits: (communityId: string) => withQuery(pages.visits, { communityId }),
  visit: (id: string) => withQuery(pages.visit, { id }),
  /** About a booking; without one about the user's community. */
  complaint: (bookingId?: string) => withQuery(pages.complaints, { bookingId }),
  /** How a visit was: the form, or what was written. */
  review: (bookingId: string) => withQuery(pages.review, { bookingId }),
  /** Of a community, or of an engineer. */
  reviews: (of: { communityId: string } | { engineerId: string }) => withQuery(pages.reviews, of),
};

/** A link that the server names: a page and what it shows. */
export const linkTo = (path: string, query: Record<string, string>) => withQuery(path, query);

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  );
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
}

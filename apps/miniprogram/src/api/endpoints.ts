import type * as C from './contract';

type Id = { id: string };
type Paged = { after?: string; limit?: number };

/** Every request of this client: what goes into path, query and body, and what comes back. */
export interface Endpoints {
  'POST /api/sessions/wechat-mini': { body: { code: string }; answer: C.Session };
  'POST /api/sessions/wechat-h5': { body: { code: string; state: string }; answer: C.Session };
  'DELETE /api/sessions/current': { answer: null };
  'GET /api/client-config': { answer: C.ClientConfig };
  'GET /api/wechat/open-link': { query: { path: string; query: string }; answer: { url: string } };

  'GET /api/me': { answer: C.Me };
  'PUT /api/me/preferences': { body: { largeFont: boolean }; answer: C.Me };
  'POST /api/me/communities': { body: { communityId: string }; answer: C.Me };
  'PUT /api/me/communities/{id}/default': { path: Id; answer: C.Me };
  'DELETE /api/me/communities/{id}': { path: Id; answer: C.Me };
  'POST /api/me/phone': { body: { code: string }; answer: C.Me };
  'DELETE /api/me/butler': { answer: C.Me };

  'GET /api/divisions': { query: { parent?: string }; answer: { items: C.Division[] } };
  'GET /api/communities': {
    query: { query?: string; division?: string } & Paged;
    answer: C.Page<C.CommunityHit>;
  };
  'GET /api/communities/nearby': { query: { lat: number; lng: number }; answer: { items: C.CommunityHit[] } };
  'GET /api/communities/{id}/page': { path: Id; answer: C.CommunityPage };
  'GET /api/services': { query: Paged; answer: C.Page<C.ServiceItem> };
  'GET /api/engineers/{id}/page': { path: Id; answer: C.EngineerPage };

  'GET /api/bind-codes/{code}': { path: { code: string }; answer: C.BindCard };
  'POST /api/bind-attempts': {
    body: { code: string; launchAt: string; channel: 'mini' | 'h5' };
    answer: { id: string };
  };
  'POST /api/bind-attempts/{id}/declined': { path: Id; body: Record<string, never>; answer: null };
  'POST /api/bindings': {
    body: { code: string; communityId: string; switch?: boolean; attemptId?: string };
    answer: C.Bound;
  };

  'GET /api/slots': {
    query: {
      serviceItemId: string;
      communityId: string;
      engineerId?: string;
      mode: C.BookingMode;
      from: string;
      days: number;
    };
    answer: { days: C.SlotDay[] };
  };
  'GET /api/booking-preview': {
    query: {
      serviceItemId: string;
      communityId: string;
      mode: C.BookingMode;
      engineerId?: string;
      start: string;
    };
    answer: C.BookingPreview;
  };
  'POST /api/bookings': { body: C.NewBooking; answer: C.Booking };
  'GET /api/me/bookings': { query: Paged; answer: C.Page<C.Booking> };
  'GET /api/me/bookings/{id}': { path: Id; answer: C.Booking };
  'POST /api/me/bookings/{id}/reschedule': { path: Id; body: { start: string }; answer: C.Booking };
  'POST /api/me/bookings/{id}/cancel': { path: Id; body: { reason?: string }; answer: C.Booking };

  'GET /api/engineer/workbench': { query: { from: string; days: number }; answer: C.Workbench };
  'POST /api/engineer/bookings/{id}/accept': { path: Id; body: Record<string, never>; answer: C.Job };
  'POST /api/engineer/bookings/{id}/start': { path: Id; body: Record<string, never>; answer: C.Job };
  'POST /api/engineer/bookings/{id}/complete': { path: Id; body: { note?: string }; answer: C.Job };
  'GET /api/engineer/code': { answer: C.EngineerCode };
  'POST /api/engineer/code/replacement': { body: Record<string, never>; answer: C.EngineerCode };
  'GET /api/engineer/communities': { query: Paged; answer: C.Page<C.CoveredCommunity> };
  'GET /api/engineer/binding-funnel': { query: { from: string; to: string }; answer: C.BindingFunnel };
  'GET /api/engineer-invitations/{code}': { path: { code: string }; answer: C.Invitation };
  'POST /api/engineer-invitations/{code}/acceptance': {
    path: { code: string };
    body: Record<string, never>;
    answer: C.Session;
  };
}

export type Endpoint = keyof Endpoints;

/** These work for anybody; a session is sent along when there is one, but none is opened for them. */
const PUBLIC: readonly Endpoint[] = [
  'GET /api/client-config',
  'GET /api/wechat/open-link',
  'GET /api/divisions',
  'GET /api/communities',
  'GET /api/communities/nearby',
  'GET /api/communities/{id}/page',
  'GET /api/services',
  'GET /api/engineers/{id}/page',
];

export const needsSession = (endpoint: Endpoint) => !PUBLIC.includes(endpoint);

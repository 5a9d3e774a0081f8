/**
 * The HTTP contract as this client uses it. Names and shapes are the server's:
 * each type here gives way to `components['schemas'][name]` of @qianqu/contract.
 */
export type Role = 'resident' | 'engineer' | 'operator' | 'admin';

export interface Session {
  token: string;
  expiresAt: string;
  roles: Role[];
}

export interface ClientConfig {
  wechatSimulated: boolean;
  brandName: string;
  webLogin: 'wechat' | 'open-in-wechat';
}

export interface EngineerCard {
  id: string;
  name: string;
  title: string;
  employeeNo: string;
  photoUrl: string | null;
  skills: string[];
  yearsOfService: number;
  completed: number;
  demo: boolean;
}

export interface Residency {
  communityId: string;
  name: string;
  place: string;
  isDefault: boolean;
  address: string | null;
}

export interface Butler {
  engineer: EngineerCard;
  communityId: string;
  communityName: string;
  boundAt: string;
}

export interface Me {
  id: string;
  roles: Role[];
  largeFont: boolean;
  phoneMasked: string | null;
  contactName: string | null;
  residencies: Residency[];
  butler: Butler | null;
  maxCommunities: number;
}

export interface Division {
  code: string;
  name: string;
  communities: number;
}

export interface CommunityHit {
  id: string;
  name: string;
  kind: 'estate' | 'village';
  place: string;
  distanceM: number | null;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

export type ServiceType = 'repair' | 'purchase' | 'valueAdded' | 'ecosystem';

export interface ServiceItem {
  id: string;
  name: string;
  type: ServiceType;
  durationMinutes: number;
  skill: string;
  priceFen: number;
  warrantyPriceFen: number;
  summary: string;
}

export interface RankedEngineer extends EngineerCard {
  completedHere: number;
  isPrimary: boolean;
  nextFree: string | null;
}

export interface CommunityPage {
  community: {
    id: string;
    name: string;
    kind: 'estate' | 'village';
    place: string;
    households: number | null;
    householdsAsOf: string | null;
    householdsDemo: boolean;
    mergedFrom: string | null;
  };
  mine: { isResident: boolean; isDefault: boolean; butlerEngineerId: string | null } | null;
  services: ServiceItem[];
  engineers: RankedEngineer[];
  onCall: boolean;
  residents: number;
}

export interface EngineerPage {
  engineer: EngineerCard & { about: string; active: boolean };
  communities: { id: string; name: string; place: string }[];
  communityCount: number;
  services: ServiceItem[];
  bindCode: string | null;
  completed: number;
  boundResidents: number;
}

export interface BindCommunity {
  id: string;
  name: string;
  place: string;
  reason: 'service' | 'today' | 'mine' | 'nearest' | 'recent' | 'covered';
}

export interface BindCard {
  code: string;
  engineer: EngineerCard & { about: string };
  brandName: string;
  communities: BindCommunity[];
  state: 'new' | 'same' | 'switch' | 'coolDown' | 'self';
  current: EngineerCard | null;
  coolDownUntil: string | null;
  latest: { serviceName: string; finishedAt: string; communityName: string } | null;
}

export interface Bound {
  engineer: EngineerCard;
  communityId: string;
  communityName: string;
  boundAt: string;
  elapsedMs: number | null;
  changed: boolean;
}

export interface Slot {
  start: string;
  end: string;
  preferred: boolean;
  engineers: number;
}

export interface SlotDay {
  date: string;
  slots: Slot[];
}

export type BookingMode = 'only' | 'prefer';

export type BookingState =
  | 'requested'
  | 'scheduled'
  | 'on_the_way'
  | 'on_site'
  | 'completed'
  | 'reviewed'
  | 'cancelled'
  | 'no_show'
  | 'reopened';

export interface BookingPreview {
  engineer: EngineerCard;
  isPreferred: boolean;
  reason: string;
  start: string;
  end: string;
  priceFen: number;
  warrantyPriceFen: number;
}

export interface Alternative {
  start: string;
  end: string;
  engineerId: string;
  engineerName: string;
}

export interface Contact {
  name: string;
  phone: string;
  address: string;
}

export interface Booking {
  id: string;
  no: string;
  state: BookingState;
  serviceItem: { id: string; name: string; durationMinutes: number };
  communityId: string;
  communityName: string;
  mode: BookingMode;
  engineer: EngineerCard | null;
  preferredEngineerId: string | null;
  engineerChanged: boolean;
  start: string;
  end: string;
  priceFen: number;
  inWarranty: boolean;
  contact: Contact | null;
  note: string | null;
  history: { state: BookingState; at: string; by: 'resident' | 'engineer' | 'operator' | 'system'; text: string }[];
  can: { cancel: boolean; reschedule: boolean };
}

export interface NewBooking {
  serviceItemId: string;
  communityId: string;
  mode: BookingMode;
  engineerId?: string;
  shownEngineerId?: string;
  start: string;
  contactName: string;
  /** Left out: the number the server has of the user. */
  phone?: string;
  address: string;
  note?: string;
  inWarranty?: boolean;
}

export interface Job {
  id: string;
  no: string;
  state: BookingState;
  serviceName: string;
  communityId: string;
  communityName: string;
  start: string;
  end: string;
  travelMinutes: number;
  contact: Contact | null;
  note: string | null;
  next: 'accept' | 'start' | 'complete' | null;
}

export interface Workbench {
  engineer: EngineerCard;
  days: { date: string; bookings: Job[] }[];
  boundResidents: number;
}

export interface EngineerCode {
  code: string;
  link: string;
  linkQrUrl: string;
  miniCodeUrl: string;
  boundResidents: number;
}

export interface CoveredCommunity {
  id: string;
  name: string;
  place: string;
  isPrimary: boolean;
  residents: number;
  since: string;
}

export interface BindingFunnel {
  attempts: number;
  bound: number;
  declined: number;
  p50Ms: number | null;
  p95Ms: number | null;
  shareWithin30s: number | null;
  steps: { opened: number; shown: number; tapped?: number; bound: number };
}

export interface Invitation {
  engineerName: string;
  employeeNo: string;
  brandName: string;
  expiresAt: string;
}

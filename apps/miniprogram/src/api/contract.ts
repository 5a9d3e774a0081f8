import type { components } from '@qianqu/contract';
import type { InputOf } from './endpoints';

/** The server's own types (generated), under the names this client calls them by. */
type Schemas = components['schemas'];

export type Session = Schemas['SessionView'];
export type Me = Schemas['MeView'];
export type KeptContact = Schemas['KeptContactView'];
export type Residency = Schemas['ResidencyView'];
export type Butler = Schemas['Butler'];

export type Division = Schemas['DivisionView'];
export type CommunityHit = Schemas['CommunityHit'];
export type CommunityPage = Schemas['CommunityPageView'];
export type ServiceItem = Schemas['ServiceItemView'];
export type ServiceType = Schemas['ServiceType'];

export type EngineerCard = Schemas['EngineerCard'];
export type EngineerProfile = Schemas['EngineerProfile'];
export type RankedEngineer = Schemas['RankedEngineer'];
export type EngineerPage = Schemas['EngineerPageView'];

export type BindCard = Schemas['BindCard'];
export type SheetRecord = Schemas['SheetRecord'];
export type BindCommunity = Schemas['BindCommunity'];
export type Bound = Schemas['BindingView'];

export type SlotDay = Schemas['SlotDay'];
export type Booking = Schemas['BookingView'];
export type BookingMode = Schemas['BookingMode'];
export type BookingState = Schemas['BookingState'];
export type BookingPreview = Schemas['BookingPreview'];
export type CancelCause = Schemas['CancelCause'];
export type NewBooking = Schemas['NewBooking'];
export type Contact = Schemas['ContactView'];
export type AlikeBooking = Schemas['AlikeBooking'];
export type Quote = Schemas['QuoteView'];
export type QuoteWish = Schemas['QuoteWish'];
export type Message = Schemas['MessageView'];
export type MessageSide = Schemas['MessageSide'];
export type PhraseList = Schemas['PhraseList'];
export type PhraseView = Schemas['PhraseView'];

export type VisitCard = Schemas['VisitCard'];
export type VisitDetail = Schemas['VisitView'];
export type DayPart = Schemas['DayPart'];
export type JoinSlot = Schemas['JoinSlot'];

export type Complaint = Schemas['ComplaintView'];
export type ComplaintCategory = Schemas['ComplaintCategory'];
export type NewComplaint = Schemas['NewComplaint'];

export type Notice = Schemas['NoticeView'];
export type NoticeLink = Schemas['NoticeLink'];
export type NoticeLevel = Schemas['NoticeLevel'];
export type CommunityLevel = Schemas['LevelView'];
export type ClientConfig = Schemas['ClientConfigView'];
export type Brand = Schemas['BrandView'];

export type Photo = Schemas['PhotoView'];
export type PhotoPurpose = InputOf<'POST /api/photos'>['query']['purpose'];

export type ReviewCard = Schemas['ReviewCard'];
export type OwnReview = Schemas['OwnReview'];
export type ReviewTag = ReviewCard['tags'][number];
export type ContentState = NonNullable<ReviewCard['textState']>;
export type NewReview = InputOf<'POST /api/me/bookings/{id}/review'>['body'];
export type ReportWish = InputOf<'POST /api/reports'>['body'];
/** How many, and their average: none without a single one. */
export type Rating = Pick<CommunityPage['reviews'], 'n' | 'stars'>;

export type Workbench = Schemas['Workbench'];
export type Job = Schemas['Job'];
export type FinishWish = Schemas['CompleteWish'];
export type ServiceRecord = Schemas['ServiceRecordView'];
export type TimeOff = Schemas['TimeOffView'];
export type OwnVisit = Schemas['OwnVisit'];
export type OwnPhotos = Schemas['OwnPhotos'];
export type EngineerCode = Schemas['OwnCodeView'];
export type SheetCode = Schemas['CodeView'];
export type CoveredCommunity = Schemas['ServedCommunity'];

/** A list as it comes, one page at a time. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** What the server offers instead of a time that it refuses. */
export type Alternative = Schemas['Alternative'];

/** Every code that an answer of the server may have. */
export type ErrorCode = Schemas['ErrorCode'];

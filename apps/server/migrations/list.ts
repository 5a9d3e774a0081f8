import { Community1763700000001 } from './0001-community.js';
import { Core1763700000002 } from './0002-core.js';
import { Visit1763800000003 } from './0003-visit.js';
import { Notification1763800000004 } from './0004-notification.js';
import { Photo1763900000005 } from './0005-photo.js';
import { Moderation1763900000006 } from './0006-moderation.js';
import { Review1763900000007 } from './0007-review.js';
import { SheetCode1763900000008 } from './0008-sheet-code.js';
import { Resend1763900000009 } from './0009-resend.js';
import { RecordPhotos1763900000010 } from './0010-record-photos.js';
import { BeforeAfter1763900000011 } from './0011-before-after.js';
import { BookingLists1763900000012 } from './0012-booking-lists.js';
import { ToldVersions1763900000013 } from './0013-told-versions.js';
import { PhotoPlaces1763900000014 } from './0014-photo-places.js';
import { IdempotencyNames1763900000015 } from './0015-idempotency-names.js';
import { OrphanContents1763900000017 } from './0017-orphan-contents.js';
import { Tries1763900000018 } from './0018-tries.js';
import { SealedNotes1763900000019 } from './0019-sealed-notes.js';
import { PushOnce1763900000020 } from './0020-push-once.js';
import { BookingTerms1763900000021 } from './0021-booking-terms.js';
import { RealEngineers1763900000023 } from './0023-real-engineers.js';
import { DivisionName1763900000024 } from './0024-division-name.js';
import { Call1763900000025 } from './0025-call.js';
import { CancelCause1763900000027 } from './0027-cancel-cause.js';
import { KeptContacts1763900000028 } from './0028-kept-contacts.js';
import { Staff1763900000029 } from './0029-staff.js';
import { Roles1763900000030 } from './0030-roles.js';
import { AuditChanges1763900000031 } from './0031-audit-changes.js';
import { Reveals1763900000032 } from './0032-reveals.js';
import { CommunityLists1763900000034 } from './0034-community-lists.js';
import { CommunityByHand1763900000035 } from './0035-community-by-hand.js';
import { sealNotes } from './seal-notes.js';

/** In the order they run. Explicit, so that the compiled server, the tests and the tools use the same list. */
export const migrations = [
  Community1763700000001,
  Core1763700000002,
  Visit1763800000003,
  Notification1763800000004,
  Photo1763900000005,
  Moderation1763900000006,
  Review1763900000007,
  SheetCode1763900000008,
  Resend1763900000009,
  RecordPhotos1763900000010,
  BeforeAfter1763900000011,
  BookingLists1763900000012,
  ToldVersions1763900000013,
  PhotoPlaces1763900000014,
  IdempotencyNames1763900000015,
  OrphanContents1763900000017,
  Tries1763900000018,
  SealedNotes1763900000019,
  PushOnce1763900000020,
  BookingTerms1763900000021,
  RealEngineers1763900000023,
  DivisionName1763900000024,
  Call1763900000025,
  CancelCause1763900000027,
  KeptContacts1763900000028,
  Staff1763900000029,
  Roles1763900000030,
  AuditChanges1763900000031,
  Reveals1763900000032,
  CommunityLists1763900000034,
  CommunityByHand1763900000035,
];

/** What follows them at every start, because it needs more than the database: each may run again and then does nothing. */
export const steps = [sealNotes];

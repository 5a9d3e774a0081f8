import { BindAttempt, BindCode, ButlerBinding } from './modules/binding/binding.entity.js';
import { Booking, BookingChange } from './modules/booking/booking.entity.js';
import { ServiceRecord } from './modules/booking/service-record.entity.js';
import { Complaint, ComplaintRepeat } from './modules/complaint/complaint.entity.js';
import { ServiceItem } from './modules/catalog/catalog.entity.js';
import {
  Engineer,
  EngineerCoverage,
  EngineerInvitation,
  EngineerShift,
  EngineerSkill,
  EngineerTimeOff,
} from './modules/engineer/engineer.entity.js';
import {
  IdentityAccount,
  IdentityExternal,
  IdentityRole,
  IdentitySession,
  IdentityStaff,
} from './modules/identity/identity.entity.js';
import { ModerationItem, ModerationReport } from './modules/moderation/moderation.entity.js';
import { Notice, NoticeLevel, NoticeWish } from './modules/notification/notification.entity.js';
import { Photo } from './modules/photo/photo.entity.js';
import { Residency, Resident } from './modules/resident/resident.entity.js';
import { Review } from './modules/review/review.entity.js';
import { ScheduleDay, SlotAtom } from './modules/schedule/schedule.entity.js';
import { Visit } from './modules/visit/visit.entity.js';

/** Every table that TypeORM writes. */
export const entities = [
  IdentityAccount,
  IdentityExternal,
  IdentityRole,
  IdentitySession,
  IdentityStaff,
  Resident,
  Residency,
  Engineer,
  EngineerCoverage,
  EngineerInvitation,
  EngineerShift,
  EngineerSkill,
  EngineerTimeOff,
  ServiceItem,
  BindAttempt,
  BindCode,
  ButlerBinding,
  ModerationItem,
  ModerationReport,
  Photo,
  ScheduleDay,
  SlotAtom,
  Visit,
  Booking,
  BookingChange,
  ServiceRecord,
  Review,
  Complaint,
  ComplaintRepeat,
  Notice,
  NoticeLevel,
  NoticeWish,
];

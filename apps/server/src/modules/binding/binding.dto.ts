import { IsBusinessDate, IsCode, IsFlag, IsIdText, IsOneOf, IsWhole } from '../../foundation/http/fields.js';
import { Field, ListOf, Nullable, Word } from '../../foundation/openapi/view-fields.js';
import { EngineerCard, EngineerProfile } from '../engineer/engineer.dto.js';
import { PhotoView } from '../photo/photo.dto.js';
import type { CommunityReason } from './rules/likely-community.js';
import type { BindState } from './rules/may-bind.js';

const REASONS: readonly CommunityReason[] = ['service', 'today', 'mine', 'nearest', 'recent', 'covered'];
const STATES: readonly BindState[] = ['new', 'same', 'switch', 'coolDown', 'self'];

export class BindCommunity {
  @Field() id!: string;
  @Field() name!: string;
  @Field() place!: string;
  @Word('CommunityReason', REASONS) reason!: CommunityReason;
}

export class LatestService {
  @Field() serviceName!: string;
  @Field('UTC instant') finishedAt!: string;
  @Field() communityName!: string;
}

export class SheetItem {
  @Field() name!: string;
  @Field() quantity!: number;
}

export class SheetRecord {
  @Field() bookingId!: string;
  @Field() serviceName!: string;
  @Field() communityName!: string;
  @Field('state of the booking') state!: string;
  @Field('UTC instant: the promised start') start!: string;
  @Nullable(String, 'UTC instant') finishedAt!: string | null;
  @Field('what was done') summary!: string;
  @ListOf(() => SheetItem) items!: SheetItem[];
  @Field('how many photos stand with the booking') photos!: number;
  @Field('分') priceFen!: number;
  @Field() inWarranty!: boolean;
  @Field('the resident may review it now') canReview!: boolean;
}

export class BindCard {
  @Field() code!: string;
  @Field() engineer!: EngineerProfile;
  @Field() brandName!: string;
  @ListOf(() => BindCommunity, 'likeliest first') communities!: BindCommunity[];
  @Word('BindState', STATES) state!: BindState;
  @Nullable(() => EngineerCard, 'the old butler, when this is a switch') current!: EngineerCard | null;
  @Nullable(String, 'UTC instant') coolDownUntil!: string | null;
  @ListOf(() => PhotoView, 'looked at by an operator') certificates!: PhotoView[];
  @Nullable(() => LatestService, 'what this engineer did for the resident last') latest!: LatestService | null;
  @Nullable(() => SheetRecord, 'the service of the sheet, only for the resident who was served')
  record!: SheetRecord | null;
}

export class NewAttempt {
  @IsCode() code!: string;
  @IsWhole(0, 600_000, { description: 'milliseconds since launch, by the clock of the client' }) sinceLaunchMs!: number;
  @IsOneOf(['mini', 'h5'], { enumName: 'BindChannel' }) channel!: 'mini' | 'h5';
}

export class AttemptCreated {
  @Field() id!: string;
}

export class NewBinding {
  @IsCode() code!: string;
  @IsIdText() communityId!: string;
  @IsFlag({ optional: true, description: 'true: the resident agrees to change the butler' }) switch?: boolean;
  @IsIdText({ optional: true }) attemptId?: string;
}

export class BindingView {
  @Field() engineer!: EngineerCard;
  @Field() communityId!: string;
  @Field() communityName!: string;
  @Field('UTC instant') boundAt!: string;
  @Nullable(Number, 'milliseconds from launch to bound') elapsedMs!: number | null;
  @Field('false: it was bound to this engineer before') changed!: boolean;
}

export class CodeView {
  @Field() code!: string;
  @Field('what the QR says') link!: string;
  @Field() linkQrUrl!: string;
  @Field() miniCodeUrl!: string;
}

export class OwnCodeView extends CodeView {
  @Field() boundResidents!: number;
}

export class FunnelQuery {
  @IsBusinessDate() from!: string;
  @IsBusinessDate() to!: string;
}

export class ConsoleFunnelQuery extends FunnelQuery {
  @IsIdText({ optional: true }) engineerId?: string;
}

export class FunnelView {
  @Field() attempts!: number;
  @Field() bound!: number;
  @Field() declined!: number;
  @Field() dropped!: number;
  @Nullable(Number) p50Ms!: number | null;
  @Nullable(Number) p95Ms!: number | null;
  @Nullable(Number, '0..1 of all attempts') shareWithin30s!: number | null;
}

export class FunnelDay extends FunnelView {
  @Field('business date') date!: string;
  @Nullable(String, 'null: of all, for who sees figures only') engineerId!: string | null;
}

export class FunnelReport {
  @Field() total!: FunnelView;
  @ListOf(() => FunnelDay, 'one row per engineer and day') days!: FunnelDay[];
}

import { IsHttpsLink, IsPhone, IsText, IsWhole, IsWhere } from '../../foundation/http/fields.js';
import { Field, Nullable } from '../../foundation/openapi/view-fields.js';
import { isRegistrationNo } from './rules/registration-no.js';

const isCorpId = (text: string) => /^\w{6,40}$/.test(text);

/** Who the company is and how it is reached. What nobody has set is null, and clients show nothing for it. */
export class BrandView {
  @Nullable(String) company!: string | null;
  @Nullable(String, '统一社会信用代码') registrationNo!: string | null;
  @Nullable(String) address!: string | null;
  @Nullable(String, 'as it is dialled') hotline!: string | null;
  @Nullable(String, 'when somebody answers, in words') hotlineHours!: string | null;
  @Nullable(String, 'https: where one writes to the desk') deskLink!: string | null;
  @Nullable(String, 'the company in 企业微信, with which its desk opens inside WeChat') deskCorpId!: string | null;
}

export class ConsoleBrand extends BrandView {
  @Field('of this state; 0: nothing has been set') version!: number;
  @Nullable(String, 'username of the operator') changedBy!: string | null;
  @Nullable(String, 'UTC instant') changedAt!: string | null;
}

/** All of it: what is left out is not shown any more. */
export class BrandWish {
  @IsWhole(0, 1_000_000_000, { description: 'the version that he has seen' }) version!: number;
  @IsText(60, { optional: true }) company?: string;
  @IsWhere(isRegistrationNo, 'registrationNo', { optional: true, description: '统一社会信用代码, 18 signs' })
  registrationNo?: string;
  @IsText(120, { optional: true }) address?: string;
  @IsPhone({ optional: true }) hotline?: string;
  @IsText(40, { optional: true, description: 'such as 每天 8:00–20:00' }) hotlineHours?: string;
  @IsHttpsLink(300, { optional: true, description: 'such as one of 企业微信客服' }) deskLink?: string;
  @IsWhere(isCorpId, 'corpId', { optional: true, description: '企业微信的企业 ID, for the desk inside WeChat' })
  deskCorpId?: string;
}

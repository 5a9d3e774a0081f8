import { Field, ListOf, Word } from '../../foundation/openapi/view-fields.js';
import { BrandView } from '../brand/brand.dto.js';

/** Template ids of subscribe messages, by the tap at which the mini-program asks for them. */
export class SubscribeAsks {
  @ListOf(String) book!: string[];
  @ListOf(String) join!: string[];
  @ListOf(String) visit!: string[];
}

export class ClientConfigView {
  @Field() wechatSimulated!: boolean;
  @Field() brandName!: string;
  @Field('who the company is and how it is reached') brand!: BrandView;
  @Word('WebLoginWay', ['wechat', 'open-in-wechat']) webLogin!: 'wechat' | 'open-in-wechat';
  @Field() subscribe!: SubscribeAsks;
}

import { IsOneOf } from '../../foundation/http/fields.js';
import { Field, Word } from '../../foundation/openapi/view-fields.js';
import { PHOTO_STATES, PhotoState } from './photo.entity.js';
import { PHOTO_PURPOSES, PhotoPurpose } from './rules/may-upload.js';

export class UploadQuery {
  @IsOneOf(PHOTO_PURPOSES, { enumName: 'PhotoPurpose' }) purpose!: PhotoPurpose;
}

export class PhotoView {
  @Field() id!: string;
  @Field('320 px; an address that begins with / is relative to the server; valid for 10 to 20 minutes') thumb!: string;
  @Field('at most 1600 px; as thumb') full!: string;
  @Field('of the full picture') width!: number;
  @Field() height!: number;
  @Word('PhotoState', PHOTO_STATES) state!: PhotoState;
}

import { defineErrors } from '../../foundation/errors/coded-error.js';
import { Field } from '../../foundation/openapi/view-fields.js';

export class WhichPhoto {
  @Field() id!: string;
}

export const photoErrors = defineErrors('photo', {
  onePhoto: [400, '一次请只上传一张照片'],
  unknown: [404, '没有找到这张照片，请重新上传', WhichPhoto],
  used: [409, '这张照片已经用过了，请重新上传', WhichPhoto],
  engineersOnly: [403, '只有工程师可以上传服务照片和证书'],
  notAPicture: [422, '无法识别这张照片，请换一张 JPG 或 PNG 格式的照片'],
  wrongType: [415, '只能上传 JPG、PNG 或 WebP 格式的照片'],
  tooLarge: [413, '照片不能超过 10 MB，请换一张小一点的照片'],
  tooManyPixels: [422, '照片尺寸太大，请换一张小一点的照片'],
  tooMany: [429, '您上传了太多还没有使用的照片，请先提交或删除一些'],
  busy: [503, '上传照片的人太多了，请稍后再试'],
  storageFull: [507, '照片暂时存不下了，请稍后再试'],
  storageAway: [503, '照片暂时无法保存，请稍后再试'],
});

import { defineErrors } from '../../foundation/errors/coded-error.js';
import { Field } from '../../foundation/openapi/view-fields.js';

class RevealsOf {
  @Field('how often a day') most!: number;
  @Field('UTC instant from which on there are more') until!: string;
}

export const auditErrors = defineErrors('audit', {
  revealedEnough: [429, '今天看完整联系方式的次数用完了，明天可以再看；急的话请同事来看', RevealsOf],
});

import { defineErrors } from '../../foundation/errors/coded-error.js';

export const catalogErrors = defineErrors('catalog', {
  unknown: [404, '没有找到这项服务'],
  withdrawn: [410, '这项服务已下架，请选择其他服务'],
});

import { defineErrors } from '../../foundation/errors/coded-error.js';

export const residentErrors = defineErrors('resident', {
  tooManyCommunities: [409, '最多可加入 5 个小区，请先退出一个'],
  notMember: [404, '您还没有加入这个小区'],
  hasOpenBookings: [409, '您在这个小区还有未完成的预约，暂时不能退出'],
  contactUnknown: [404, '没有找到这个常用地址'],
  tooManyContacts: [409, '最多存 10 个常用地址，请先删掉一个'],
  isButlerCommunity: [409, '您的管家绑定在这个小区，请先解除管家'],
});

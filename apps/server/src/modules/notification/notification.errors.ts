import { defineErrors } from '../../foundation/errors/coded-error.js';

export const notificationErrors = defineErrors('notification', {
  unknown: [404, '没有找到这条通知'],
  expired: [409, '这条通知已经过期，不用再发'],
  nothingUnknown: [409, '这条通知没有结果不明的推送'],
  notMember: [404, '您还没有加入这个小区'],
  muted: [409, '您关闭了这个小区的通知，请先打开'],
  unknownTemplate: [400, '消息模板已更新，请重新打开小程序'],
});

import { defineErrors } from '../../foundation/errors/coded-error.js';
import { StaleEngineer } from './console-engineer.dto.js';
import { HangingBookings } from './hanging.dto.js';

export const engineerErrors = defineErrors('engineer', {
  unknown: [404, '没有找到这位工程师'],
  gone: [410, '这位工程师已不在岗，请选择其他师傅'],
  worksElsewhere: [403, '这位师傅也负责您区域以外的小区，请管理员来改'],
  employeeNoTaken: [409, '工号已存在'],
  acceptedAlready: [409, '这位工程师已经绑定过微信账号'],
  accountTaken: [409, '这个微信账号已经是另一位工程师'],
  invitationUnknown: [404, '邀请无效，请联系运营人员重新发送'],
  invitationUsed: [410, '邀请已被使用'],
  invitationExpired: [410, '邀请已过期，请联系运营人员重新发送'],
  successorInvalid: [400, '接替人必须是另一位在岗、已经接受邀请的工程师'],
  tooManyCertificates: [409, '最多放 6 张证书，请先撤下旧的'],
  shiftsOverlap: [400, '班次时间有重叠或顺序不对'],
  bookingsHang: [409, '还有没做完的预约，请看清楚后再确认', HangingBookings],
  stale: [409, '您打开以后，有人改过这位工程师；请看过最新的再改', StaleEngineer],
  divisionTooLarge: [400, '这个区划超过 200 个小区，请选小一级的区划'],
  timeOffUnknown: [404, '没有找到这段休假'],
  timeOffInvalid: [400, '休假的结束时间必须晚于开始时间'],
  timeOffOver: [400, '这段休假已经过去了，请检查日期'],
});

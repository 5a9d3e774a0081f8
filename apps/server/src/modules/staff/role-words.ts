import type { Permission, StaffRole } from '../../foundation/auth/permissions.js';

/** In one line what a role is for. */
export const ROLE_ABOUT: Record<StaffRole, string> = {
  admin: '什么都能做，包括账号、价格和公司资料。',
  regional: '只看、只管给他的区域：那里的预约、师傅、小区、评价和投诉。',
  desk: '接待全国的住户：派单、改约、答复投诉、安排师傅休假。',
  moderator: '只审住户和师傅发的文字、照片。',
  analyst: '只看统计数字，看不到任何人。',
};

/** What a permission lets somebody do. */
export const PERMISSION_WORDS: Record<Permission, string> = {
  'figures.read': '看统计数字',
  'booking.read': '看预约',
  'booking.write': '派单、改约、取消预约',
  'contact.reveal': '说明用途后看住户的完整电话和地址',
  'complaint.answer': '看投诉、答复投诉',
  'engineer.read': '看师傅的资料',
  'engineer.write': '改师傅的小区、班次、休假、电话和身份核实',
  'engineer.hire': '新增师傅、办理离岗',
  'community.read': '看小区和它的一切',
  'community.write': '新增、修改、合并小区',
  'content.decide': '审核文字和照片',
  'content.switch': '打开或关闭用户发的内容',
  'notice.read': '看通知送到了多少人',
  'notice.resend': '把通知再推送一次',
  'brand.read': '看公司资料和快捷消息的句子',
  'brand.write': '改公司资料和快捷消息的句子',
  'catalog.write': '改服务项目和价格',
  'staff.manage': '管理控制台账号和角色',
  'audit.read': '看操作记录',
};

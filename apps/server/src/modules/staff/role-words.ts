import type { Permission, StaffRole } from '../../foundation/auth/permissions.js';

/** What a role is called, and in one line what it is for. */
export const ROLE_WORDS: Record<StaffRole, { name: string; about: string }> = {
  admin: { name: '管理员', about: '什么都能做，包括账号、价格和公司资料。' },
  regional: { name: '区域经理', about: '只看、只管给他的区域：那里的预约、师傅、小区、评价和投诉。' },
  desk: { name: '客服', about: '接待全国的住户：派单、改约、答复投诉、安排师傅休假。' },
  moderator: { name: '内容审核', about: '只审住户和师傅发的文字、照片。' },
  analyst: { name: '数据分析', about: '只看统计数字，看不到任何人。' },
};

/** What a permission lets somebody do. */
export const PERMISSION_WORDS: Record<Permission, string> = {
  'figures.read': '看统计数字',
  'booking.read': '看预约',
  'booking.write': '派单、改约、取消预约',
  'complaint.answer': '看投诉、答复投诉',
  'engineer.read': '看师傅的资料',
  'engineer.write': '改师傅的小区、班次、休假、电话和身份核实',
  'engineer.hire': '新增师傅、办理离岗',
  'community.write': '合并小区',
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

/** Who works in the console, as what. `regional`: only within the divisions that he is given. */
export const STAFF_ROLES = ['admin', 'regional', 'desk', 'moderator', 'analyst'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** What people call them. */
export const ROLE_NAMES: Record<StaffRole, string> = {
  admin: '管理员',
  regional: '区域经理',
  desk: '客服',
  moderator: '内容审核',
  analyst: '数据分析',
};

export const PERMISSIONS = [
  'figures.read',
  'booking.read',
  'booking.write',
  'contact.reveal',
  'complaint.answer',
  'engineer.read',
  'engineer.write',
  'engineer.hire',
  'community.read',
  'community.write',
  'content.decide',
  'content.switch',
  'notice.read',
  'notice.resend',
  'brand.read',
  'brand.write',
  'catalog.write',
  'staff.manage',
  'audit.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What a console route needs; `own`: it is about the caller's own account, and whoever works in the console has that. */
export type Need = Permission | 'own';

const AT_THE_DESK: readonly Permission[] = [
  'figures.read',
  'booking.read',
  'booking.write',
  'contact.reveal',
  'complaint.answer',
  'engineer.read',
  'engineer.write',
  'community.read',
  'content.decide',
  'notice.read',
  'notice.resend',
  'brand.read',
];

/** The one table: who may do what. What is said of the whole brand is changed by administrators only. */
export const ROLE_PERMISSIONS: Record<StaffRole, readonly Permission[]> = {
  admin: PERMISSIONS,
  regional: [...AT_THE_DESK, 'community.write'],
  desk: AT_THE_DESK,
  moderator: ['content.decide', 'content.switch'],
  analyst: ['figures.read'],
};

export const isStaffRole = (role: string): role is StaffRole => (STAFF_ROLES as readonly string[]).includes(role);

/** Whether somebody of the staff may do what needs this. Who is no member of it may do nothing. */
export const may = (roles: readonly string[], need: Need): boolean =>
  roles.filter(isStaffRole).some((role) => need === 'own' || ROLE_PERMISSIONS[role].includes(need));

/** Whether he sees and changes only what lies in his divisions. */
export const isLimited = (roles: readonly string[]): boolean => roles.includes('regional');

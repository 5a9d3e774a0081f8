import { choice, flag, own, person, several } from '../../foundation/audit/fields.js';
import { ROLE_NAMES } from '../../foundation/auth/permissions.js';

/** What the record tells of a member of the staff. */
export const STAFF_FIELDS = {
  username: own('用户名'),
  fullName: person('姓名'),
  role: choice('角色', ROLE_NAMES),
  divisions: several('区域'),
  mayEnter: flag('能登录'),
  hasPassword: flag('有密码'),
  hasSecondFactor: flag('有验证器'),
};

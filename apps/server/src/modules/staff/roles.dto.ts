import { PERMISSIONS, STAFF_ROLES } from '../../foundation/auth/permissions.js';
import type { Permission, StaffRole } from '../../foundation/auth/permissions.js';
import { Field, ListOf, Word, Words } from '../../foundation/openapi/view-fields.js';

export class PermissionView {
  @Word('Permission', PERMISSIONS) permission!: Permission;
  @Field('what it lets somebody do') words!: string;
}

export class RoleView {
  @Word('StaffRole', STAFF_ROLES) role!: StaffRole;
  @Field() name!: string;
  @Field('what it is for, in one line') about!: string;
  @Field('sees and changes only what lies in divisions that he is given') isLimited!: boolean;
  @Words('Permission', PERMISSIONS) permissions!: Permission[];
}

export class RolesView {
  @ListOf(() => PermissionView, 'all there are, in order') permissions!: PermissionView[];
  @ListOf(() => RoleView) roles!: RoleView[];
}

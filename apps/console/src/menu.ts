import type { components } from '@qianqu/contract';

type Permission = components['schemas']['Permission'];

interface Item {
  path: string;
  label: string;
  /** What it needs; nothing: everybody has it. */
  needs?: Permission;
}

/** The screens, in the order of the menu. */
export const MENU: readonly Item[] = [
  { path: '/communities', label: '小区', needs: 'community.read' },
  { path: '/engineers', label: '工程师', needs: 'engineer.read' },
  { path: '/services', label: '服务目录', needs: 'catalog.write' },
  { path: '/staff', label: '账号', needs: 'staff.manage' },
  { path: '/roles', label: '角色与权限', needs: 'staff.manage' },
  { path: '/audit', label: '操作记录', needs: 'audit.read' },
  { path: '/settings', label: '设置', needs: 'brand.write' },
  { path: '/me', label: '我的账号' },
];

export const menuOf = (permissions: readonly Permission[]): Item[] =>
  MENU.filter(({ needs }) => !needs || permissions.includes(needs));

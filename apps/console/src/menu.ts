import type { components } from '@qianqu/contract';

type Role = components['schemas']['Role'];

interface Item {
  path: string;
  label: string;
  /** Who sees it; nobody named: everybody. */
  roles?: readonly Role[];
}

/** The screens, in the order of the menu. */
export const MENU: readonly Item[] = [
  { path: '/staff', label: '账号与角色', roles: ['admin'] },
  { path: '/audit', label: '操作记录', roles: ['admin'] },
  { path: '/me', label: '我的账号' },
];

export const menuOf = (roles: readonly Role[]): Item[] =>
  MENU.filter((item) => !item.roles || item.roles.some((role) => roles.includes(role)));

import { setOpenTypes } from '../built-ins/open-type.js';
import { api } from './api.js';
import type { Menu } from './sharing.js';
import type { System } from './system.js';

export function share({ phone, sharing }: System): Record<string, unknown> {
  const menu = () => (phone.stack.top ? sharing.menuOf(phone.stack.top) : new Set<Menu>());
  setOpenTypes({
    share: ({ element: { id }, component }) => {
      const page = phone.stack.top;
      const target = { id, dataset: component.dataset };
      if (page) void sharing.withFriend(page, { from: 'button', target }).catch((error) => phone.fault(error));
    },
  });
  return {
    showShareMenu: api<{ menus?: Menu[] }>('showShareMenu', ({ menus = ['shareAppMessage'] }) => {
      menus.forEach((name) => menu().add(name));
    }),
    hideShareMenu: api<{ menus?: Menu[] }>('hideShareMenu', ({ menus }) => {
      (menus ?? [...menu()]).forEach((name) => menu().delete(name));
    }),
    // Whether others may be told is WeChat's own matter: nothing of it can be seen on this phone.
    updateShareMenu: api('updateShareMenu', () => undefined),
  };
}

import type { components } from '@qianqu/contract';

type Schemas = components['schemas'];

export const STATE_TEXT: Record<Schemas['StaffState'], { text: string; status: 'warning' | 'success' | 'default' }> = {
  invited: { text: '还没设密码', status: 'warning' },
  active: { text: '可登录', status: 'success' },
  disabled: { text: '已停用', status: 'default' },
};

/** A browser calls itself a lot of things: the one that people know. */
export function browserOf(agent: string): string {
  const known = [
    ['微信', /MicroMessenger/],
    ['Edge', /Edg\//],
    ['Firefox', /Firefox\//],
    ['Chrome', /Chrome\//],
    ['Safari', /Safari\//],
  ] as const;
  const system = [
    ['iPhone', /iPhone/],
    ['Android', /Android/],
    ['Windows', /Windows/],
    ['Mac', /Mac OS/],
    ['Linux', /Linux/],
  ] as const;
  const first = (list: readonly (readonly [string, RegExp])[]) => list.find(([, sign]) => sign.test(agent))?.[0];
  return [first(known), first(system)].filter(Boolean).join('，') || '不认识的程序';
}

/** Where somebody goes after he has signed in: a screen of the console, never another site. */
export function wayOn(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) ? next : '/';
}

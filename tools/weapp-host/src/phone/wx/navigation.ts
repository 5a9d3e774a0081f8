import { api } from './api.js';
import type { System } from './system.js';

type To = { url: string };

export function navigation({ phone }: System): Record<string, unknown> {
  const to = (name: 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab') =>
    api<To>(name, ({ url }) => phone.open(name, url));
  return {
    navigateTo: to('navigateTo'),
    redirectTo: to('redirectTo'),
    reLaunch: to('reLaunch'),
    switchTab: to('switchTab'),
    navigateBack: api<{ delta?: number }>('navigateBack', ({ delta }) => phone.back(delta)),
    setNavigationBarTitle: api<{ title: string }>('setNavigationBarTitle', ({ title }) => {
      phone.setWindow({ navigationBarTitleText: title });
    }),
    setNavigationBarColor: api<{ backgroundColor: string; frontColor: string }>('setNavigationBarColor', (colours) => {
      phone.setWindow({
        navigationBarBackgroundColor: colours.backgroundColor,
        navigationBarTextStyle: colours.frontColor === '#ffffff' ? 'white' : 'black',
      });
    }),
  };
}

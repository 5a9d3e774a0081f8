import { theme, type ThemeConfig } from 'antd';
import { useSyncExternalStore } from 'react';

const KEY = 'qianqu-console-theme';
const system = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

const isDark = (): boolean => {
  const wanted = localStorage.getItem(KEY);
  return wanted ? wanted === 'dark' : system.matches;
};

/** Dark or light: as the system has it, until somebody chooses. */
export const useDark = (): boolean =>
  useSyncExternalStore((changed) => {
    listeners.add(changed);
    system.addEventListener('change', changed);
    return () => {
      listeners.delete(changed);
      system.removeEventListener('change', changed);
    };
  }, isDark);

export function chooseDark(dark: boolean): void {
  localStorage.setItem(KEY, dark ? 'dark' : 'light');
  for (const changed of listeners) changed();
}

const DARK_TEXT = { colorTextDescription: 'rgba(255,255,255,0.65)', colorTextPlaceholder: 'rgba(255,255,255,0.6)' };
const LIGHT_TEXT = { colorTextDescription: 'rgba(0,0,0,0.6)', colorTextPlaceholder: 'rgba(0,0,0,0.6)' };

/** antd's own blue, red and grey are too pale for small letters (4.1 : 1 where 4.5 is needed). */
export const themeOf = (dark: boolean): ThemeConfig => ({
  components: {
    Menu: dark ? { itemSelectedColor: '#91caff' } : {},
    Form: dark ? { colorError: '#ff7875' } : {},
    Typography: dark ? { colorErrorText: '#ff7875' } : {},
    Tabs: dark ? { itemSelectedColor: '#91caff', itemHoverColor: '#91caff', inkBarColor: '#91caff' } : {},
    Descriptions: { labelColor: dark ? 'rgba(255,255,255,0.65)' : 'rgba(0,0,0,0.65)' },
  },
  algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: dark
    ? { colorLink: '#69b1ff', colorError: '#cf1322', ...DARK_TEXT }
    : { colorPrimary: '#0958d9', colorLink: '#0958d9', colorError: '#cf1322', ...LIGHT_TEXT },
});

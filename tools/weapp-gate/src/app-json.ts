import { posix } from 'node:path';
import type { Bundle } from './bundle.js';

interface Tab {
  pagePath: string;
  iconPath?: string;
  selectedIconPath?: string;
}

/** What the rules read of app.json. */
export interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  tabBar?: { list: Tab[] } & Record<string, unknown>;
  window?: Record<string, unknown>;
  preloadRule?: Record<string, { packages: string[] }>;
  lazyCodeLoading?: string;
  requiredPrivateInfos?: string[];
  darkmode?: boolean;
  themeLocation?: string;
  __usePrivacyCheck__?: boolean;
}

export const jsonOf = <T>(bundle: Bundle, path: string) => JSON.parse(bundle[path].toString('utf8')) as T;

export const appOf = (bundle: Bundle) => jsonOf<AppJson>(bundle, 'app.json');

/** The folders of the sub-packages. */
export const rootsOf = (bundle: Bundle) => (appOf(bundle).subPackages ?? []).map(({ root }) => posix.join(root, '.'));

/** The pages of the sub-packages, from the folder of the app. */
export const subPagesOf = (bundle: Bundle) =>
  (appOf(bundle).subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => posix.join(root, page)));

/** The folder of the sub-package that a file belongs to; '' is the main package. */
export const packageOf = (bundle: Bundle, path: string) =>
  rootsOf(bundle).find((root) => path.startsWith(`${root}/`)) ?? '';

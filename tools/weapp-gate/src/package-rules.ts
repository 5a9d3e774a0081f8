import { appOf, packageOf, rootsOf, subPagesOf } from './app-json.js';
import type { Bundle, Rule } from './bundle.js';
import { themed } from './theme-rules.js';

// What WeChat refuses when a package is uploaded or reviewed.
const KB = 1024;
const MAIN_MOST = 1.5 * KB * KB;
const SUB_MOST = 2 * KB * KB;
const ALL_MOST = 30 * KB * KB;
const ICON_MOST = 40 * KB;

const pagesAreComplete: Rule = (bundle) =>
  [...appOf(bundle).pages, ...subPagesOf(bundle)]
    .flatMap((page) => ['js', 'json', 'wxml'].map((ending) => `${page}.${ending}`))
    .filter((path) => !(path in bundle))
    .map((path) => `${path}: missing`);

/** Bytes of each package; '' is the main package. */
export function packageSizes(bundle: Bundle): Record<string, number> {
  const sizes: Record<string, number> = Object.fromEntries(['', ...rootsOf(bundle)].map((root) => [root, 0]));
  for (const [path, bytes] of Object.entries(bundle)) {
    if (/\.map$|LICENSE/.test(path)) continue;
    sizes[packageOf(bundle, path)] += bytes.length;
  }
  return sizes;
}

const packagesAreSmall: Rule = (bundle) => {
  const sizes = Object.entries(packageSizes(bundle));
  const all = sizes.reduce((sum, [, size]) => sum + size, 0);
  return [
    ...sizes
      .filter(([root, size]) => size > (root === '' ? MAIN_MOST : SUB_MOST))
      .map(([root, size]) => `${root || 'main package'}: ${Math.round(size / KB)} kB`),
    ...(all > ALL_MOST ? [`all packages: ${Math.round(all / KB)} kB`] : []),
  ];
};

const packagesStandApart: Rule = (bundle) =>
  rootsOf(bundle).flatMap((root) =>
    rootsOf(bundle)
      .filter((other) => other !== root && root.startsWith(`${other}/`))
      .map((other) => `${root}: lies inside ${other}`),
  );

const pagesHaveOnePackage: Rule = (bundle) => {
  const { pages } = appOf(bundle);
  const all = [...pages, ...subPagesOf(bundle)];
  return [
    ...[...new Set(all)]
      .filter((page) => all.indexOf(page) !== all.lastIndexOf(page))
      .map((page) => `app.json: names page ${page} more than once`),
    ...pages
      .filter((page) => packageOf(bundle, page) !== '')
      .map((page) => `app.json: page ${page} of main lies in sub-package ${packageOf(bundle, page)}`),
  ];
};

const tabBarIsInMain: Rule = (bundle) => {
  const { pages, tabBar } = appOf(bundle);
  const tabs = tabBar?.list ?? [];
  const icons = tabs
    .flatMap((tab) => [tab.iconPath, tab.selectedIconPath])
    .flatMap((path) => (path === undefined ? [] : themed(bundle, path)));
  return [
    ...tabs.filter((tab) => !pages.includes(tab.pagePath)).map((tab) => `${tab.pagePath}: a tab outside main`),
    ...icons.filter((path) => !(path in bundle)).map((path) => `${path}: missing`),
    ...icons.filter((path) => bundle[path]?.length >= ICON_MOST).map((path) => `${path}: an icon of 40 kB or more`),
  ];
};

const tabBarHasTwoToFive: Rule = (bundle) => {
  const tabs = appOf(bundle).tabBar?.list.length;
  return tabs === undefined || (tabs >= 2 && tabs <= 5) ? [] : [`app.json: tabBar of ${tabs}, not 2 to 5`];
};

const codeLoadsLazily: Rule = (bundle) =>
  appOf(bundle).lazyCodeLoading === 'requiredComponents' ? [] : ['app.json: lazyCodeLoading is not requiredComponents'];

const preloadsExist: Rule = (bundle) => {
  const pages = [...appOf(bundle).pages, ...subPagesOf(bundle)];
  const roots = ['__APP__', ...rootsOf(bundle)];
  return Object.entries(appOf(bundle).preloadRule ?? {}).flatMap(([page, { packages }]) => [
    ...(pages.includes(page) ? [] : [`app.json: preloadRule of ${page}, which is no page`]),
    ...packages
      .filter((root) => !roots.includes(root))
      .map((root) => `app.json: preloads ${root}, which is no package`),
  ]);
};

export const packageRules = {
  pagesAreComplete,
  packagesAreSmall,
  packagesStandApart,
  pagesHaveOnePackage,
  tabBarIsInMain,
  tabBarHasTwoToFive,
  codeLoadsLazily,
  preloadsExist,
};

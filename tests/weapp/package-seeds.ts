import { app, appWith, darkTheme, Files, script, Seed } from './sound-bundle.js';

const sub = (root: string, ...pages: string[]) => ({ subPackages: [...app.subPackages, { root, pages }] });

const SIXTEEN = [...'abcdefghijklmnop'];
const manyPackages: Files = {
  ...appWith({ subPackages: SIXTEEN.map((root) => ({ root, pages: [] })) }),
  ...Object.fromEntries(SIXTEEN.map((root) => [`${root}/a.js`, Buffer.alloc(2_000_000, ' ')])),
};

/** What WeChat refuses of the parts of a package and of app.json. */
export const PACKAGE_SEEDS: Seed[] = [
  ['pagesAreComplete', 'a page without its template', { 'pages/home/index.wxml': null }, 'index.wxml: missing'],
  [
    'pagesAreComplete',
    'a page of a sub-package without its script',
    { 'pages/order/index.js': null },
    'index.js: missing',
  ],
  ['packagesAreSmall', 'a main package over 1.5 MB', { 'big.js': Buffer.alloc(1_600_000, ' ') }, 'main package: 15'],
  [
    'packagesAreSmall',
    'a sub-package over 2 MB',
    { 'pages/order/a.js': Buffer.alloc(2_100_000, ' ') },
    'pages/order: 2',
  ],
  [
    'packagesStandApart',
    'a sub-package inside another',
    appWith(sub('pages/order/deep')),
    'pages/order/deep: lies inside pages/order',
  ],
  ['packagesAreSmall', 'packages of 30 MB together', manyPackages, 'all packages: 31'],
  [
    'pagesHaveOnePackage',
    'a page named twice',
    appWith({ pages: [...app.pages, 'pages/my/index'] }),
    'pages/my/index more',
  ],
  [
    'pagesHaveOnePackage',
    'a page of main and of a sub-package',
    appWith({ pages: [...app.pages, 'pages/order/index'] }),
    'page pages/order/index more than once',
  ],
  [
    'pagesHaveOnePackage',
    'a page of main in the folder of another',
    appWith({ pages: [...app.pages, 'pages/help/more'] }),
    'lies in sub-package pages/help',
  ],
  [
    'tabBarIsInMain',
    'a tab in a sub-package',
    appWith({ tabBar: { list: [{ pagePath: 'pages/order/index' }] } }),
    'pages/order/index: a tab outside main',
  ],
  ['tabBarIsInMain', 'a missing icon', { 'tab/home.png': null }, 'tab/home.png: missing'],
  ['tabBarIsInMain', 'an icon of 40 kB', { 'tab/home.png': Buffer.alloc(40 * 1024) }, '40 kB or more'],
  ['tabBarIsInMain', 'a missing icon of the night', { 'tab/dark/my.png': null }, 'tab/dark/my.png: missing'],
  ['tabBarHasTwoToFive', 'one tab', appWith({ tabBar: { list: app.tabBar.list.slice(1) } }), 'tabBar of 1'],
  [
    'tabBarHasTwoToFive',
    'six tabs',
    appWith({ tabBar: { list: [1, 2, 3].flatMap(() => app.tabBar.list) } }),
    'tabBar of 6',
  ],
  ['codeLoadsLazily', 'all code at the start', appWith({ lazyCodeLoading: undefined }), 'lazyCodeLoading'],
  [
    'privateInfosAreKnown',
    'a name that WeChat does not know',
    appWith({ requiredPrivateInfos: ['getLocations'] }),
    'requiredPrivateInfos getLocations',
  ],
  [
    'locationIsFuzzyOrExact',
    'both',
    appWith({ requiredPrivateInfos: ['getLocation', 'getFuzzyLocation'] }),
    'getLocation excludes',
  ],
  [
    'privateInfosAreDeclared',
    'a call without its declaration',
    appWith({ requiredPrivateInfos: [] }),
    'pages/home/index.js: calls getFuzzyLocation',
  ],
  ...[
    '(0,a.chooseLocation)({})',
    'wx["chooseLocation"]({})',
    'const {chooseLocation:b}=wx',
    'const {chooseLocation}=wx;',
  ].map((text): Seed => ['privateInfosAreDeclared', text, script(text), 'app.js: calls chooseLocation, which']),
  ['privacyIsChecked', 'no check', appWith({ __usePrivacyCheck__: undefined }), '__usePrivacyCheck__'],
  [
    'themeIsComplete',
    'a dark mode without theme',
    appWith({ themeLocation: undefined }),
    'darkmode without themeLocation',
  ],
  ['themeIsComplete', 'a theme that is not there', { 'theme.json': null }, 'theme.json: missing'],
  [
    'themeIsComplete',
    'a name of the day only',
    darkTheme({ myIcon: 'tab/my.png' }),
    'app.json: @ground is not in dark of theme.json',
  ],
  ['themeIsComplete', 'an icon of the day only', darkTheme({ ground: '#000000' }), 'app.json: @myIcon is not in dark'],
  [
    'themeIsComplete',
    'a page with a name of its own',
    { 'pages/order/index.json': '{ "backgroundColor": "@bar" }' },
    'pages/order/index.json: @bar is not in light',
  ],
  [
    'themeIsComplete',
    'names without dark mode',
    appWith({ darkmode: undefined }),
    'app.json: @ground without darkmode',
  ],
  [
    'preloadsExist',
    'a package that is none',
    appWith({ preloadRule: { 'pages/home/index': { packages: ['pages/gone'] } } }),
    'preloads pages/gone',
  ],
];

import type { Bundle } from '../../tools/weapp-gate/src/bundle.js';

/** Path → its text or bytes; null takes the file away. */
export type Files = Record<string, string | Buffer | null>;

/** Rule, fault, what it changes in the sound bundle, and what the rule says of it. */
export type Seed = [rule: string, fault: string, change: Files, found: string];

export const bundleOf = (files: Files): Bundle =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, data]) => (data === null ? [] : [[path, Buffer.from(data)]])),
  );

export const app = {
  pages: ['pages/home/index', 'pages/my/index'],
  subPackages: [
    { root: 'pages/order', pages: ['index'] },
    { root: 'pages/help/', pages: ['index'] },
  ],
  window: { backgroundColor: '@ground', navigationBarTitleText: '千区' },
  tabBar: {
    color: '@ground',
    list: [
      { pagePath: 'pages/home/index', iconPath: 'tab/home.png', selectedIconPath: 'tab/home.png' },
      { pagePath: 'pages/my/index', iconPath: '@myIcon', selectedIconPath: 'tab/my.png' },
    ],
  },
  preloadRule: { 'pages/home/index': { packages: ['pages/order'] } },
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['getFuzzyLocation'],
  __usePrivacyCheck__: true,
  darkmode: true,
  themeLocation: 'theme.json',
};
export const appWith = (change: object): Files => ({ 'app.json': JSON.stringify({ ...app, ...change }) });
export const script = (text: string): Files => ({ 'app.js': text });

const theme = {
  light: { ground: '#ffffff', myIcon: 'tab/my.png' },
  dark: { ground: '#000000', myIcon: 'tab/dark/my.png' },
};
export const darkTheme = (dark: object): Files => ({ 'theme.json': JSON.stringify({ ...theme, dark }) });

const page = (path: string, using = {}): Files => ({
  [`${path}.js`]: 'Page({})',
  [`${path}.json`]: JSON.stringify({ usingComponents: using, backgroundColor: '@ground' }),
  [`${path}.wxml`]: '<import src="/base.wxml"/>\n<template is="row" data="{{root: root}}" />',
  [`${path}.wxss`]: '@import "../../shared.wxss";\n.page { color: var(--ink) }',
});

// What a sound bundle may hold although it looks like a fault.
const SHARED = 'ab'.repeat(16);
export const sound: Files = {
  'app.json': JSON.stringify(app),
  'app.js': `const server = "http://127.0.0.1:3000"; try { new Function("return this")() } catch {}
    const named = new Set(["getLocation", "chooseLocation"]), table = { choosePoi: 1 };
    require.async("./pages/order/index.js")`,
  'app.wxss': `@import "./shared.wxss"; .a { background: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E") }`,
  'shared.wxss': '.b { color: red }',
  'theme.json': JSON.stringify(theme),
  'tab/home.png': Buffer.alloc(500),
  'tab/my.png': Buffer.alloc(500),
  'tab/dark/my.png': Buffer.alloc(500),
  'base.wxml': '<wxs module="xs" src="./tools.wxs" />\n<template name="row"><view>{{xs.a(root)}}</view></template>',
  'tools.wxs': 'module.exports = { a: function (b) { return b } }',
  'comp.js': 'Component({})',
  'comp.json': '{ "component": true, "usingComponents": { "comp": "./comp" } }',
  'comp.wxml': '<comp />',
  ...page('pages/home/index', { comp: '../../comp' }),
  ...page('pages/my/index', { comp: '/comp' }),
  ...page('pages/order/index'),
  ...page('pages/help/index'),
  'pages/home/index.js': 'class A extends B { constructor() { super(); return new.target } } wx.getFuzzyLocation({})',
  'pages/order/index.js': `require("./sub-common/${SHARED}.js"), require("../../comp")`,
  [`pages/order/sub-common/${SHARED}.js`]: 'async () => ({ ...a })',
};

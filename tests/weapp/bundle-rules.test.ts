import { randomBytes } from 'node:crypto';
import { Bundle } from './bundle.js';
import { h5Rules, weappRules } from './bundle-rules.js';

type Files = Record<string, string | Buffer | null>;

const app = {
  pages: ['pages/home/index'],
  subPackages: [{ root: 'pages/order', pages: ['index'] }],
  tabBar: { list: [{ pagePath: 'pages/home/index', iconPath: 'tab/home.png', selectedIconPath: 'tab/home.png' }] },
  preloadRule: { 'pages/home/index': { packages: ['pages/order'] } },
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['getFuzzyLocation'],
};
const appWith = (change: object): Files => ({ 'app.json': JSON.stringify({ ...app, ...change }) });
const script = (text: string): Files => ({ 'app.js': text });

// What a sound bundle may hold although it looks like a fault.
const SHARED = 'ab'.repeat(16);
const sound: Files = {
  'app.json': JSON.stringify(app),
  'app.js': `const server = "http://127.0.0.1:3000"; try { new Function("return this")() } catch {}`,
  'app.wxss': `.a { background: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E") }`,
  'tab/home.png': Buffer.alloc(500),
  'pages/home/index.js': 'class A extends B { constructor() { super(); return new.target } }',
  'pages/home/index.json': '{}',
  'pages/home/index.wxml': '<view />',
  'pages/order/index.js': `require("./sub-common/${SHARED}.js")`,
  'pages/order/index.json': '{}',
  'pages/order/index.wxml': '<view />',
  [`pages/order/sub-common/${SHARED}.js`]: 'async () => ({ ...a })',
};

const bundleOf = (files: Files): Bundle =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, data]) => (data === null ? [] : [[path, Buffer.from(data)]])),
  );

describe('each rule of the mini-program catches its fault', () => {
  const rules = weappRules('/srv/build/qianqu', 'http://127.0.0.1:3000');

  test.each(Object.entries(rules))('%s passes a sound bundle', (_name, rule) =>
    expect(rule(bundleOf(sound))).toEqual([]),
  );

  const seeds: [rule: string, fault: string, change: Files, found: string][] = [
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
      appWith({ subPackages: [...app.subPackages, { root: 'pages/order/deep', pages: [] }] }),
      'pages/order/deep: lies inside pages/order',
    ],
    [
      'tabBarIsInMain',
      'a tab in a sub-package',
      appWith({ tabBar: { list: [{ pagePath: 'pages/order/index' }] } }),
      'pages/order/index: a tab outside main',
    ],
    ['tabBarIsInMain', 'a missing icon', { 'tab/home.png': null }, 'tab/home.png: missing'],
    ['tabBarIsInMain', 'an icon of 40 kB', { 'tab/home.png': Buffer.alloc(40 * 1024) }, '40 kB or more'],
    ['codeLoadsLazily', 'all code at the start', appWith({ lazyCodeLoading: undefined }), 'lazyCodeLoading'],
    [
      'privateInfosAreKnown',
      'a name that WeChat does not know',
      appWith({ requiredPrivateInfos: ['getLocations'] }),
      'requiredPrivateInfos getLocations',
    ],
    [
      'preloadsExist',
      'a package that is none',
      appWith({ preloadRule: { 'pages/home/index': { packages: ['pages/gone'] } } }),
      'preloads pages/gone',
    ],
    ['speaksHttps', 'another server in clear', script('go("http://192.0.2.1/api")'), 'plain http http://192.0.2.1/api'],
    [
      'speaksHttps',
      'a port beside the one configured',
      script('go("http://127.0.0.1:30001")'),
      'http://127.0.0.1:30001',
    ],
    ['runsNoText', 'eval', script('var a = eval("1")'), 'code from text eval('],
    ['runsNoText', 'new Function', script('new Function("a", "return a")'), 'code from text new Function'],
    ['runsNoText', 'Function as a function', script('Function("return a")'), 'code from text Function("return a"'],
    ['keepsNoSecret', 'an app secret', script(`k = "${'0123456789abcdef'.repeat(2)}"`), 'looks like a secret 0123'],
    ['keepsNoSecret', 'the secret of the simulator', script('k = "simulated-secret"'), 'secret simulated-secret'],
    ['keepsNoSecret', 'the name of a key', script('k = env.DATA_KEY'), 'secret DATA_KEY'],
    ['keepsNoSecret', 'a private key', { 'a.json': '-----BEGIN RSA PRIVATE KEY-----' }, 'secret -----BEGIN RSA'],
    ['keepsNoSecret', 'a dump', { 'pages/home/dump.sql': '' }, 'dump.sql: must not be shipped'],
    ['keepsNoSecret', 'a source map', { 'app.js.map': '{}' }, 'app.js.map: must not be shipped'],
    ['namesNoMachine', 'the folder of the build', script('// /srv/build/qianqu/src/a.ts'), '/srv/build/qianqu'],
    ['namesNoMachine', 'the home of a developer', script('at("/home/somebody/a.ts")'), 'machine path /home/somebody'],
    ['asksNoProcess', 'a variable of the build', script('if (process.env.NODE_ENV) a()'), 'process.env.NODE_ENV'],
    ['scriptsParse', 'a quoted private name', script('class A { #"x" = 1 }'), 'app.js: SyntaxError'],
    ['scriptsParse', 'a module', script('import "./a.js"'), 'app.js: SyntaxError'],
    ...(
      [
        ['?.', 'a?.b'],
        ['??', 'a ?? b'],
        ['??=', 'a ??= b'],
        ['class field', 'class A { x = 1 }'],
        ['#private', 'class A { #x = 1 }'],
        ['#private', 'class A { #x() {} }'],
        ['static block', 'class A { static { a() } }'],
        ['BigInt', 'a = 1n'],
        ['import()', 'import("a")'],
        ['numeric separator', 'a = 1_000'],
        ['look-behind', '/(?<=a)b/.test(c)'],
        ['regular expression flag', '/a/v.test(c)'],
      ] as const
    ).map(([kind, text]): [string, string, Files, string] => ['scriptsAreOld', text, script(text), `app.js: ${kind}`]),
  ];
  test.each(seeds)('%s: %s', (name, _fault, change, found) =>
    expect(rules[name](bundleOf({ ...sound, ...change })).join('\n')).toContain(found),
  );

  test('no rule is without a fault', () =>
    expect(new Set(seeds.map(([name]) => name))).toEqual(new Set(Object.keys(rules))));
});

describe('each rule of the browser client catches its fault', () => {
  const html = '<script defer="defer" src="/h5/js/app.js"></script><link href="/h5/css/app.css" rel="stylesheet">';
  const client: Files = { 'index.html': html, 'js/app.js': 'a()', 'css/app.css': '.a { background: url(data:,) }' };
  const rules = h5Rules('/srv/build/qianqu');

  test.each(Object.entries(rules))('%s passes a sound client', (_name, rule) =>
    expect(rule(bundleOf(client))).toEqual([]),
  );

  test.each<[rule: string, fault: string, change: Files, found: string]>([
    [
      'assetsAreOurs',
      'a style from elsewhere',
      { 'css/app.css': '.a{background:url(https://cdn.example/a.png)}' },
      'url(https:',
    ],
    [
      'assetsAreOurs',
      'a style without its scheme',
      { 'css/app.css': '.a{background:url("//cdn.example/a")}' },
      'url("//cdn',
    ],
    ['assetsAreOurs', 'an icon font', { 'css/app.css': '@import "https://cdn.example/a.css";' }, '@import'],
    [
      'assetsAreOurs',
      'a picture of a library',
      { 'js/app.js': 'a="//img12.360buyimg.com/a"' },
      'asset of img12.360buyimg.com',
    ],
    [
      'assetsAreOurs',
      'a script from elsewhere',
      { 'index.html': '<script src="https://cdn.example/a.js">' },
      'src="https:',
    ],
    ['firstLoadIsThere', 'a script that is not there', { 'js/app.js': null }, 'js/app.js, which is missing'],
    ['firstLoadIsSmall', '270 kB that do not compress', { 'js/app.js': randomBytes(270 * 1024) }, 'first load: 270 kB'],
    ['scriptsParse', 'a script that does not parse', { 'js/1.js': 'class A { #"x" = 1 }' }, 'js/1.js: SyntaxError'],
    ['keepsNoSecret', 'a secret', { 'js/app.js': 'k="simulated-secret"' }, 'secret simulated-secret'],
  ])('%s: %s', (name, _fault, change, found) =>
    expect(rules[name](bundleOf({ ...client, ...change })).join('\n')).toContain(found),
  );
});

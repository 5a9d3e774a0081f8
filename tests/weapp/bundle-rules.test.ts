import { randomBytes } from 'node:crypto';
import { h5Rules, weappRules } from '../../tools/weapp-gate/src/bundle-rules.js';
import { COMPILER_SEEDS } from './compiler-seeds.js';
import { CONTENT_SEEDS } from './content-seeds.js';
import { PACKAGE_SEEDS } from './package-seeds.js';
import { bundleOf, Files, sound } from './sound-bundle.js';

describe('each rule of the mini-program catches its fault', () => {
  const rules = weappRules('/srv/build/qianqu', 'http://127.0.0.1:3000');
  const seeds = [...PACKAGE_SEEDS, ...CONTENT_SEEDS, ...COMPILER_SEEDS];

  test.each(Object.entries(rules))('%s passes a sound bundle', (_name, rule) =>
    expect(rule(bundleOf(sound))).toEqual([]),
  );

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

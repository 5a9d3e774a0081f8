import { script, Seed } from './sound-bundle.js';

/** What files may not hold. */
export const CONTENT_SEEDS: Seed[] = [
  ['settingsParse', 'a setting cut short', { 'pages/home/index.json': '{' }, 'pages/home/index.json: SyntaxError'],
  ['settingsParse', 'a text for settings', { 'pages/home/index.json': '"{}"' }, 'index.json: holds no settings'],
  ['settingsParse', 'an app without its settings', { 'app.json': null }, 'app.json: missing'],
  ['speaksHttps', 'another server in clear', script('go("http://192.0.2.1/api")'), 'plain http http://192.0.2.1/api'],
  ['speaksHttps', 'a port beside the one configured', script('go("http://127.0.0.1:30001")'), 'http://127.0.0.1:30001'],
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
  ).map(([kind, text]): Seed => ['scriptsAreOld', text, script(text), `app.js: ${kind}`]),
];

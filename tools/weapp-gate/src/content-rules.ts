import { Script } from 'node:vm';
import { Bundle, Rule, texts } from './bundle.js';
import { newerSyntax } from './newer-syntax.js';

/** Faults of every text that matches, each named by what matched. */
function found(bundle: Bundle, pattern: RegExp, what: string, innocent: (match: string) => boolean = () => false) {
  return texts(bundle).flatMap(([path, text]) =>
    [...new Set(text.match(pattern) ?? [])]
      .filter((match) => !innocent(match))
      .map((match) => `${path}: ${what} ${match.slice(0, 80)}`),
  );
}

// webpack and lodash look for the global object this way when there is no globalThis, inside try or after ||: never reached.
const LOOKS_FOR_GLOBAL = /Function\("return this"\)/;

export const runsNoText: Rule = (bundle) =>
  found(
    bundle,
    /(?<![\w$.])eval\(.{0,20}|\bFunction\((?=["'`]).{0,20}|new Function\b.{0,20}/g,
    'code from text',
    (match) => LOOKS_FOR_GLOBAL.test(match),
  );

/** Only the server named at the build may be spoken to in clear; the names of XML are names, not addresses. */
export const speaksHttpsExcept =
  (apiBase: string): Rule =>
  (bundle) =>
    found(
      bundle,
      /\bhttp:\/\/[^\s"'`<>\\)]*/g,
      'plain http',
      (match) => /^http:\/\/www\.w3\.org\//.test(match) || match === apiBase || match.startsWith(`${apiBase}/`),
    );

const SECRET =
  /simulated-secret|\b(?:DATA_KEY|WECHAT_SECRET|WECHAT_OA_SECRET|WECHAT_MESSAGE_AES_KEY|S3_SECRET|DATABASE_URL)\b|-----BEGIN [A-Z ]*KEY/g;
const HEX = /(?<![0-9a-f])[0-9a-f]{32,}(?![0-9a-f])/g;
const SECRET_FILE = /\.(sql|pem|key|env|p12|pfx|map)$|(^|\/)\.env/;

/** An app secret looks like 32 hex digits, and so do the names that Taro gives to shared pieces. */
export const keepsNoSecret: Rule = (bundle) => [
  ...Object.keys(bundle)
    .filter((path) => SECRET_FILE.test(path))
    .map((path) => `${path}: must not be shipped`),
  ...found(bundle, SECRET, 'secret'),
  ...found(bundle, HEX, 'looks like a secret', (hex) => Object.keys(bundle).some((path) => path.includes(hex))),
];

export const namesNoMachine =
  (root: string): Rule =>
  (bundle) => [
    ...texts(bundle)
      .filter(([, text]) => text.includes(root))
      .map(([path]) => `${path}: machine path ${root}`),
    ...found(bundle, /(?<![\w.])\/(?:home|Users|root|tmp)\/[\w.-]+|\b[A-Z]:\\+Users|webpack:\/\/\//g, 'machine path'),
  ];

export const asksNoProcess: Rule = (bundle) => found(bundle, /\bprocess\.env\b[.\w]*/g, 'left over');

export const scriptsParse: Rule = (bundle) =>
  texts(bundle, /\.js$/).flatMap(([path, text]) => {
    try {
      new Script(text, { filename: path });
      return [];
    } catch (error) {
      return [`${path}: ${String(error)}`];
    }
  });

/** Phones of 2019 run it: nothing newer than ES2019. */
export const scriptsAreOld: Rule = (bundle) =>
  Object.keys(bundle)
    .filter((path) => /\.js$/.test(path))
    .flatMap((path) => newerSyntax(bundle[path]).map((syntax) => `${path}: ${syntax}`));

/** Every setting can be read, and those of the app are there. */
export const settingsParse: Rule = (bundle) => [
  ...('app.json' in bundle ? [] : ['app.json: missing']),
  ...texts(bundle, /\.json$/).flatMap(([path, text]) => {
    try {
      const settings: unknown = JSON.parse(text);
      return settings !== null && typeof settings === 'object' ? [] : [`${path}: holds no settings`];
    } catch (error) {
      return [`${path}: ${String(error)}`];
    }
  }),
];

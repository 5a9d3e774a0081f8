const SERVER = 'apps/server/src/modules/community';
const FEATURE = 'apps/miniprogram/src/features/community';
const async = 'async function later(): Promise<number> {\n  return 1;\n}\n';

/** Fault, file, text, what the linter must say of the file. */
export const LINT_SEEDS: [fault: string, path: string, text: string, found: string][] = [
  ['any', `${SERVER}/seed-any.ts`, 'export const loose = (value: any) => String(value);\n', 'no-explicit-any'],
  [
    'a floating promise',
    `${SERVER}/seed-floating.ts`,
    `${async}export function start(): void {\n  later();\n}\n`,
    'no-floating-promises',
  ],
  [
    'a promise where a word of truth is asked',
    `${SERVER}/seed-misused.ts`,
    `${async}export const sure = () => (later() ? 1 : 2);\n`,
    'no-misused-promises',
  ],
  ['an enum', `${SERVER}/seed-enum.ts`, "export enum Kind {\n  Estate = 'estate',\n}\n", 'not an enum'],
  ['an enum in a test', 'tests/api/seed-enum.ts', "export enum Kind {\n  Estate = 'estate',\n}\n", 'not an enum'],
  ['251 lines', `${SERVER}/seed-long.ts`, '// line\n'.repeat(250) + 'export const last = 1;\n', 'max-lines'],
  [
    'six parameters',
    `${SERVER}/seed-six.ts`,
    'export const six = (a: 1, b: 1, c: 1, d: 1, e: 1, f: 1) => [a, b, c, d, e, f];\n',
    'At most five parameters',
  ],
  [
    'six parameters of a method',
    `${SERVER}/seed-method.ts`,
    'export class Six {\n  of(a: 1, b: 1, c: 1, d: 1, e: 1, f: 1) {\n    return [a, b, c, d, e, f];\n  }\n}\n',
    'At most five parameters',
  ],
  [
    'a link of its own',
    `${SERVER}/seed-link.ts`,
    'export const link = (id: string) => `pages/booking/detail?id=${id}`;\n',
    'named in src/pages.ts',
  ],
  [
    'seven collaborators',
    `${SERVER}/seed-service.ts`,
    `export class Seven {\n  constructor(${[...'abcdefg'].map((name) => `readonly ${name}: 1`).join(', ')}) {}\n  all() {\n    return this.a;\n  }\n}\n`,
    'max-params',
  ],
  [
    'a class that is only a constructor',
    `${SERVER}/seed-bag.ts`,
    'export class Bag {\n  constructor(\n    readonly a: 1,\n    readonly b: 1,\n  ) {}\n}\n',
    'is a bag',
  ],
  ['==', `${SERVER}/seed-equal.ts`, 'export const same = (a: string) => a == "1";\n', 'eqeqeq'],
  ['a value nobody uses', `${SERVER}/seed-unused.ts`, 'const nobody = 1;\nexport {};\n', 'no-unused-vars'],
  ['process.env in a module', `${SERVER}/seed-env.ts`, 'export const home = process.env.HOME;\n', 'Only config reads'],
  [
    'process.env in a tool',
    'tools/wechat-sim/src/seed-env.ts',
    'export const a = process.env.A;\n',
    'Only config reads',
  ],
  [
    'process.env in a feature',
    `${FEATURE}/seed-env.ts`,
    'export const a = process.env.TARO_ENV;\n',
    'Only config reads',
  ],
  ['a default export', `${SERVER}/seed-default.ts`, 'export default class Community {}\n', 'No default exports'],
  [
    'a default export by name',
    `${SERVER}/seed-as.ts`,
    'const a = 1;\nexport { a as default };\n',
    'No default exports',
  ],
  ['a default export of a feature', `${FEATURE}/seed-default.ts`, 'export default 1;\n', 'No default exports'],
  [
    'a rule that reads the clock',
    `${SERVER}/rules/seed-now.ts`,
    'export const now = () => new Date();\n',
    'takes the time',
  ],
  ['a rule that asks Date', `${SERVER}/rules/seed-date.ts`, 'export const now = () => Date.now();\n', 'takes the time'],
  [
    'window outside platform',
    `${FEATURE}/seed-window.ts`,
    'export const wide = window.innerWidth;\n',
    'Only src/platform',
  ],
  [
    'document outside platform',
    `${FEATURE}/seed-page.ts`,
    'export const title = document.title;\n',
    'Only src/platform',
  ],
  [
    'window by its other name',
    `${FEATURE}/seed-this.ts`,
    'export const a = globalThis.innerWidth;\n',
    'Only src/platform',
  ],
  [
    'wx outside platform',
    `${FEATURE}/seed-wx.ts`,
    'declare const wx: { scan(): void };\nexport const scan = () => wx.scan();\n',
    'Only src/platform',
  ],
  [
    "a feature that reads the phone's clock",
    `${FEATURE}/seed-now.ts`,
    'export const a = () => new Date();\n',
    'serverNow',
  ],
  [
    "a page that asks the phone's Date",
    'apps/miniprogram/src/pages/seed/seed-date.tsx',
    'export const a = () => Date.now();\n',
    'serverNow',
  ],
  [
    "a platform that reads the phone's clock",
    'apps/miniprogram/src/platform/seed-date.ts',
    'export const a = () => Date();\n',
    'serverNow',
  ],
  [
    'a hook under a condition',
    `${FEATURE}/seed-hook.ts`,
    "import { useState } from 'react';\nexport function useSeed(on: boolean) {\n  if (on) useState(1);\n}\n",
    'rules-of-hooks',
  ],
  ['a name that script does not know', 'scripts/seed.mjs', 'nowhere();\n', 'no-undef'],
];

/** The places where the same things are right. */
export const LINT_ALLOWED: [what: string, path: string, text: string][] = [
  ['config reads process.env', 'apps/server/src/config/config.ts', 'export const home = process.env.HOME;\n'],
  ['config of a tool reads process.env', 'tools/wechat-sim/src/config.ts', 'export const home = process.env.HOME;\n'],
  [
    'platform knows window',
    'apps/miniprogram/src/platform/seed.h5.ts',
    'export const wide = () => window.innerWidth;\n',
  ],
  ['a page is a default export', 'apps/miniprogram/src/pages/seed/index.tsx', 'export default function Page() {}\n'],
  [
    "one file reads the phone's clock",
    'apps/miniprogram/src/platform/clock.ts',
    'export const a = () => Date.now();\n',
  ],
  ['a service reads the clock', `${SERVER}/seed-clock.ts`, 'export const now = () => new Date();\n'],
  [
    'five parameters are few enough',
    `${SERVER}/seed-five.ts`,
    'export const five = (a: 1, b: 1, c: 1, d: 1, e: 1) => [a, b, c, d, e];\n',
  ],
];

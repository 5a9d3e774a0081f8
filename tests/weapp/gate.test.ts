import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Bundle, bundleHash, readBundle } from '../../tools/weapp-gate/src/bundle.js';
import { complaints } from '../../tools/weapp-gate/src/compilers.js';
import { bundleOf, Files, sound } from './sound-bundle.js';

const root = join(__dirname, '../..');
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'qianqu-gate-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(bundle: Bundle): void {
  for (const [path, bytes] of Object.entries(bundle)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

function gate(files: Files) {
  write(bundleOf(files));
  return spawnSync('node', ['--import', 'tsx', 'tools/weapp-gate/src/main.ts', folder], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, API_BASE: 'http://127.0.0.1:3000' },
  });
}

describe('the gate', () => {
  test('says one line of a sound bundle', () => {
    const { status, stdout } = gate(sound);
    expect(stdout).toMatch(/^小程序包检查通过：\d+ 条规则，主包 \d+ kB，最大分包 0 kB，\d+ 毫秒，指纹 [0-9a-f]{12}\n$/);
    expect(status).toBe(0);
  });

  test('names every fault with its place and its rule', () => {
    const { status, stdout, stderr } = gate({
      ...sound,
      'comp.wxml': '<view>\n</text>',
      'app.js': 'wx.getLocation({})',
      'shared.wxss': '.a {',
    });
    expect(stderr).toMatch(/^app\.js: calls getLocation, .*（privateInfosAreDeclared）$/m);
    expect(stderr).toMatch(/^comp\.wxml:2:3: .*（templatesPassWcc）$/m);
    expect(stderr).toMatch(/^shared\.wxss:1:5: unexpected end of the file（stylesPassWcsc）$/m);
    expect([stdout, status]).toEqual(['', 1]);
  });

  test('of settings that cannot be read it says only that', () => {
    const { status, stderr } = gate({ ...sound, 'app.json': '{' });
    expect(stderr).toMatch(/^app\.json: SyntaxError.*（settingsParse）\n$/);
    expect(status).toBe(1);
  });
});

describe('a compiler that does not run here is a fault', () => {
  test.each([
    ['made for another processor', () => write({ wcc: Buffer.from('\x7fNOTELF') })],
    ['another program', () => write({ wcc: Buffer.from('#!/bin/sh\nexit 0\n') })],
    ['missing', () => undefined],
  ])('%s', (_what, put) => {
    put();
    const found = complaints({ name: 'wcc', file: join(folder, 'wcc') }, bundleOf(sound), /\.wxml$/, []);
    expect(found).toEqual([expect.stringMatching(/^wcc: does not run on \w+ \w+ \(.*\), nothing is proved$/)]);
  });

  test('failing without a word', () => {
    const file = join(folder, 'wcsc');
    writeFileSync(file, '#!/bin/sh\necho WeChat\necho "error file count: 0" >&2\n[ "$1" = --help ]\n');
    const found = complaints({ name: 'wcsc', file }, bundleOf(sound), /\.wxss$/, []);
    expect(found).toEqual(['wcsc: ends without success and says nothing']);
  });
});

describe('the fingerprint of a bundle', () => {
  const files = { 'a.js': 'one', 'b/c.js': 'two' };
  const print = (change: Files) => bundleHash(bundleOf({ ...files, ...change }));

  test('is that of the files on the disk', () => {
    write(bundleOf({ ...files, '.source-hash': 'stamp' }));
    expect(bundleHash(readBundle(folder))).toBe(print({}));
  });

  test.each<[what: string, change: Files]>([
    ['a byte', { 'a.js': 'onf' }],
    ['a name', { 'a.js': null, 'aa.js': 'one' }],
    ['a file more', { 'd.js': '' }],
  ])('changes with %s', (_what, change) => expect(print(change)).not.toBe(print({})));
});

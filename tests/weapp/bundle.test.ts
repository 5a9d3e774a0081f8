import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Bundle, bundleHash, readBundle } from '../../tools/weapp-gate/src/bundle.js';
import { h5Rules, weappRules } from '../../tools/weapp-gate/src/bundle-rules.js';
import { firstLoadBytes } from '../../tools/weapp-gate/src/h5-rules.js';
import { packageSizes } from '../../tools/weapp-gate/src/package-rules.js';

const root = join(__dirname, '../..');
const dist = join(root, 'apps/miniprogram/dist');
const apiBase = process.env.API_BASE ?? 'http://127.0.0.1:3000';
const kB = (bytes: number) => `${Math.round(bytes / 1024)} kB`;

// A build takes half a minute each, and none when the sources are as they were.
beforeAll(() => {
  execFileSync('node', [join(root, 'scripts/build.mjs'), 'weapp', 'h5'], { stdio: ['ignore', 'ignore', 'inherit'] });
}, 300_000);

describe('the built mini-program', () => {
  let bundle: Bundle;
  beforeAll(() => {
    bundle = readBundle(join(dist, 'weapp'));
    const [main, ...subs] = Object.values(packageSizes(bundle));
    process.stderr.write(
      `weapp ${bundleHash(bundle)}: main ${kB(main)}, largest sub-package ${kB(Math.max(0, ...subs))}\n`,
    );
  });

  test.each(Object.entries(weappRules(root, apiBase)))('%s', (_name, rule) => expect(rule(bundle)).toEqual([]));
});

describe('the built browser client', () => {
  let bundle: Bundle;
  beforeAll(() => {
    bundle = readBundle(join(dist, 'h5'));
    process.stderr.write(`h5: first load ${kB(firstLoadBytes(bundle))} (gz)\n`);
  });

  test.each(Object.entries(h5Rules(root)))('%s', (_name, rule) => expect(rule(bundle)).toEqual([]));
});

import { bundleHash, readBundle } from './bundle.js';
import { faultsOf, weappRules } from './bundle-rules.js';
import { apiBase, root } from './config.js';
import { DOES_NOT_RUN } from './compilers.js';
import { packageSizes } from './package-rules.js';

const kB = (bytes: number) => Math.round(bytes / 1024);

function check(folder: string): void {
  const bundle = readBundle(folder);
  const rules = weappRules(root, apiBase);
  const found = faultsOf(bundle, rules);
  // WeChat's compilers exist for few systems. Elsewhere the product still starts, and says what was not looked at; the tests fail.
  const unchecked = found.filter((fault) => DOES_NOT_RUN.test(fault));
  const faults = found.filter((fault) => !DOES_NOT_RUN.test(fault));
  if (unchecked.length > 0) console.log(`没有检查（不算通过）：\n${unchecked.join('\n')}`);
  if (faults.length > 0) {
    console.error(faults.join('\n'));
    process.exitCode = 1;
    return;
  }
  const { '': main, ...subs } = packageSizes(bundle);
  const largest = Math.max(0, ...Object.values(subs));
  const sizes = `主包 ${kB(main)} kB，最大分包 ${kB(largest)} kB`;
  const time = Math.round(performance.now());
  console.log(
    `小程序包检查通过：${Object.keys(rules).length - unchecked.length} 条规则，${sizes}，${time} 毫秒，指纹 ${bundleHash(bundle)}`,
  );
}

const folder = process.argv[2];
if (!folder) throw new Error('Usage: node --import tsx tools/weapp-gate/src/main.ts <folder of the bundle>');
check(folder);

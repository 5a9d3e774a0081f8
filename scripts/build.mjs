// Builds what is missing or stale. What counts is the content of the sources, kept as a hash beside each result.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

// What no source is: results, and what the builds keep for themselves.
const SKIP = new Set(['node_modules', 'dist', '.data', '.git', '.swc', 'coverage']);

const SERVER = {
  name: '服务端 server',
  inputs: ['apps/server', 'tsconfig.base.json'],
  result: 'apps/server/dist',
  seconds: 20,
};
const H5 = {
  name: 'H5 客户端',
  inputs: ['apps/miniprogram', 'packages/contract'],
  result: 'apps/miniprogram/dist/h5',
  seconds: 60,
};
const CONSOLE = {
  name: '控制台',
  inputs: ['apps/console', 'packages/contract'],
  result: 'apps/console/dist',
  seconds: 10,
};
const WEAPP = {
  name: '微信小程序包 weapp',
  inputs: ['apps/miniprogram', 'packages/contract', 'tools/weapp-gate'],
  result: 'apps/miniprogram/dist/weapp',
  seconds: 50,
};

/** Builds the named results ('server', 'console', 'h5', 'weapp') of the project at `root` when their sources changed. */
export async function build(root, names, say = console.log) {
  if (names.includes('server'))
    await step(root, SERVER, say, () =>
      run(root, 'apps/server', 'node', [bin(root, 'typescript/bin/tsc'), '-p', 'tsconfig.json']),
    );
  if (names.includes('console'))
    await step(root, CONSOLE, say, async () => {
      await run(root, 'apps/console', 'node', [vite(root), 'build']);
      await compress(join(root, CONSOLE.result));
    });
  if (names.includes('weapp')) {
    await step(root, WEAPP, say, async () => {
      await taro(root, 'weapp');
      say((await gate(root, WEAPP.result)).trim().split('\n').at(-1));
    });
  }
  if (names.includes('h5')) {
    await step(root, H5, say, async () => {
      await taro(root, 'h5');
      await compress(join(root, H5.result));
    });
  }
}

/** npm puts it where there is room. */
const vite = (root) =>
  join(dirname(createRequire(join(root, 'apps/console/package.json')).resolve('vite/package.json')), 'bin/vite.js');
const bin = (root, path) => join(root, 'node_modules', path);
const taro = (root, type) =>
  run(root, 'apps/miniprogram', 'node', [bin(root, '@tarojs/cli/bin/taro'), 'build', '--type', type], {
    NODE_ENV: 'production',
  });

/** What WeChat would refuse, or phones could not run, fails here. */
const gate = (root, result) =>
  run(root, 'tools/weapp-gate', 'node', ['--import', 'tsx', 'src/main.ts', join(root, result)]);

async function step(root, target, say, work) {
  const stamp = join(root, target.result, '.source-hash');
  const hash = hashOf(root, target.inputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say(`构建 ${target.name} … 约 ${target.seconds} 秒`);
  const started = Date.now();
  // What is there from now on is no result until the work succeeds.
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(join(root, target.result), { recursive: true });
  writeFileSync(stamp, hash);
  say(`构建 ${target.name} 完成（${Math.round((Date.now() - started) / 1000)} 秒）`);
}

/** Runs a part of a build and returns what it says; that goes to a file, because Taro prints tens of kilobytes of progress. */
function run(root, folder, command, args, env = {}) {
  const log = join(root, '.data', 'logs', `build-${folder.replaceAll('/', '-')}.log`);
  mkdirSync(join(root, '.data', 'logs'), { recursive: true });
  const out = openSync(log, 'w');
  const child = spawn(command, args, {
    cwd: join(root, folder),
    env: { ...process.env, ...env, FORCE_COLOR: '0' },
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      const said = readFileSync(log, 'utf8');
      if (code === 0) done(said);
      else fail(new Error(`Build failed, ${log}:\n${said.slice(-4000)}`));
    });
  });
}

/** The server sends .gz files as they are: a phone on a slow line waits for bytes, not for the processor. */
async function compress(folder) {
  for (const file of filesOf(folder)) {
    if (!/\.(js|css|html|svg)$/.test(file)) continue;
    await pipeline(createReadStream(file), createGzip({ level: 9 }), createWriteStream(`${file}.gz`));
  }
}

function hashOf(root, inputs) {
  const hash = createHash('sha256').update(process.version);
  // It is written into the mini-program and its browser client.
  if (inputs.includes('apps/miniprogram')) hash.update(process.env.API_BASE ?? '');
  for (const input of [...inputs, 'package-lock.json'])
    for (const file of filesOf(join(root, input))) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !SKIP.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesOf(join(path, entry.name)));
}

if (process.argv[1] === import.meta.filename) {
  const names = process.argv.slice(2);
  await build(join(import.meta.dirname, '..'), names.length > 0 ? names : ['server', 'console', 'h5', 'weapp']);
}

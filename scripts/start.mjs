// npm start: the whole product on this machine, with simulated WeChat and demo data.
import { join } from 'node:path';
import { build } from './build.mjs';
import { isFree } from './mariadb.mjs';
import { startDemoStack } from './demo-stack.mjs';

const root = join(import.meta.dirname, '..');
const port = Number(process.env.PORT ?? 3000);
const simPort = Number(process.env.WECHAT_SIM_PORT ?? 4100);
const hostPort = Number(process.env.WEAPP_HOST_PORT ?? 4200);
const started = Date.now();
let stack = null;
let stopping = false;

async function stop(code) {
  if (stopping) return;
  stopping = true;
  console.log('\n正在停止 …');
  await stack?.stop();
  console.log('已全部停止，数据保存在 .data');
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));

for (const [name, wanted] of [
  ['PORT', port],
  ['WECHAT_SIM_PORT', simPort],
  ['WEAPP_HOST_PORT', hostPort],
]) {
  if (await isFree(wanted)) continue;
  console.error(`端口 ${wanted} 已被占用。换一个端口：${name}=${wanted + 1} npm start`);
  process.exit(1);
}

try {
  await build(root, ['server', 'console', 'h5', 'weapp']);
  stack = await startDemoStack({
    root,
    dataDir: join(root, '.data'),
    port,
    simPort,
    hostPort,
    env: metricsPorts(),
    say: console.log,
    onDeath: (name, how, log) => {
      console.error(`${name} 意外退出（${how}），日志 ${log}`);
      void stop(1);
    },
  });
  if (stopping) await stack.stop();
  else
    console.log(
      `\n千区已启动（${Math.round((Date.now() - started) / 1000)} 秒）。请打开：\n\n    ${stack.origin}/\n\n按 Ctrl-C 全部停止。`,
    );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** The figures are shown only where somebody wants them. */
function metricsPorts() {
  const { METRICS_PORT = '', WORKER_METRICS_PORT = '' } = process.env;
  return { METRICS_PORT, WORKER_METRICS_PORT };
}

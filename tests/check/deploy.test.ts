import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const unit = readFileSync('deploy/systemd/qianqu.service', 'utf8');
const compose = readFileSync('deploy/compose.yaml', 'utf8');
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
const hasCompose = spawnSync('docker-compose', ['--version']).status === 0;
/** How long `npm run serve` takes to end at most. */
const STOP_S = Number(/STOP_MS = ([\d_]+)/.exec(readFileSync('scripts/serve.mjs', 'utf8'))![1].replace('_', '')) / 1000;

/** What systemd says of a unit on this machine. */
function faultsOf(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'qianqu-unit-')), 'qianqu.service');
  writeFileSync(path, text);
  const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', path], { encoding: 'utf8' });
  return (stdout + stderr)
    .split('\n')
    .filter((line) => line.includes('qianqu.service'))
    .join('\n');
}

describe('the unit of systemd', () => {
  (hasSystemd ? test : test.skip)('is one that systemd reads without a word', () => {
    expect(faultsOf(unit)).toBe('');
    expect(faultsOf(unit.replace('Restart=always', 'Restart=now and then'))).toContain('restart specifier');
  });

  test('starts what npm run serve starts, and waits as long as it takes to stop', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    expect(unit).toContain(`ExecStart=/usr/bin/env ${scripts.serve}\n`);
    expect(Number(/TimeoutStopSec=(\d+)/.exec(unit)![1])).toBeGreaterThan(STOP_S);
  });
});

describe('the file of Compose', () => {
  /** What Compose makes of it, as JSON would say it; what is wrong otherwise. */
  function read(text: string, env: Record<string, string>) {
    const folder = mkdtempSync(join(tmpdir(), 'qianqu-compose-'));
    writeFileSync(join(folder, 'compose.yaml'), text);
    const lines = Object.entries(env).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(join(folder, '.env'), lines.join(''));
    const { status, stdout, stderr } = spawnSync('docker-compose', ['-f', 'compose.yaml', 'config'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  }
  const env = { SITE: 'a.example', OWNER_PASSWORD: 'owners', PRODUCT_PASSWORD: 'its-own', DATA_KEY: 'key' };
  const whereThereIs = hasCompose ? test : test.skip;

  whereThereIs('is one that Compose reads without a word', () => {
    const { status, said } = read(compose, env);
    expect(status).toBe(0);
    for (const line of [
      'DATABASE_URL: mysql://qianqu:its-own@database/qianqu',
      'DATABASE_OWNER_URL: mysql://qianqu_owner:owners@database/qianqu',
      'PUBLIC_URL: https://a.example',
      'DATA_KEY: key',
    ])
      expect(said).toContain(` ${line}\n`);
    expect(read(compose.replace('restart:', 'restrat:'), env).said).toContain(
      "Unsupported config option for services.database: 'restrat'",
    );
  });

  whereThereIs.each(['SITE', 'OWNER_PASSWORD', 'PRODUCT_PASSWORD'])('asks for %s', (name) => {
    const { status, said } = read(compose, { ...env, [name]: '' });
    expect(status).not.toBe(0);
    expect(said).toContain(name);
  });

  test('waits as long as the product takes to stop, and opens nothing of it but the proxy', () => {
    expect(Number(/stop_grace_period: (\d+)s/.exec(compose)![1])).toBeGreaterThan(STOP_S);
    expect(compose.match(/ports: .*/g)).toEqual(["ports: ['80:80', '443:443']"]);
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const unit = readFileSync('deploy/systemd/qianqu.service', 'utf8');
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

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
    const stopMs = Number(/STOP_MS = ([\d_]+)/.exec(readFileSync('scripts/serve.mjs', 'utf8'))![1].replace('_', ''));
    expect(Number(/TimeoutStopSec=(\d+)/.exec(unit)![1]) * 1000).toBeGreaterThan(stopMs);
  });
});

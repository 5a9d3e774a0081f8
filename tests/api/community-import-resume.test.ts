import { ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { CommunityDatabase, communityDatabase, contentOf } from './community-import.database.js';

const ROWS = 20_000;
const COMMAND = ['--import', 'tsx', 'scripts/import.ts', 'communities'];
const WORDS = ['阳光', '月亮湾', '东风', '长乐', '重庆', '和平里', '翠湖', '金桂'];

/** Twenty thousand communities, one in a thousand of them bad. */
function bigList(): string {
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const name = i % 1000 === 500 ? '' : `${WORDS[i % WORDS.length]}${i}号院`;
    return `C${i},${name},,310104${String((i % 14) + 3).padStart(3, '0')},,,${100 + (i % 900)},2026-01-01`;
  });
  return ['编码,名称,类型,区划,纬度,经度,户数,截至日期', ...rows, '']
    .join('\n')
    .replaceAll(/,310104(005|006|009),/g, ',310104003,');
}

describe('an import that is killed', () => {
  let folder: string;
  let file: string;
  const databases: CommunityDatabase[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'community-import-'));
    file = join(folder, 'list.csv');
    writeFileSync(file, bigList());
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    for (const each of databases) await each.drop();
  });

  async function fresh(): Promise<CommunityDatabase> {
    const database = await communityDatabase();
    databases.push(database);
    return database;
  }
  const environment = ({ url }: CommunityDatabase) => ({ env: { ...process.env, DATABASE_URL: url } });
  const run = (database: CommunityDatabase) =>
    promisify(execFile)(process.execPath, [...COMMAND, file], environment(database));

  /** Kills the import as hard as it can be killed once it has dealt with 60 % of the rows. */
  async function killed(database: CommunityDatabase): Promise<number> {
    const child: ChildProcess = spawn(process.execPath, [...COMMAND, file], {
      ...environment(database),
      stdio: 'ignore',
    });
    const done = async () =>
      (await database.rows<{ rows_done: number }>('SELECT rows_done FROM import_run'))[0]?.rows_done ?? 0;
    while ((await done()) < ROWS * 0.6 && child.exitCode === null) await sleep(5);
    child.kill('SIGKILL');
    await once(child, 'exit');
    return done();
  }

  test('goes on where it stopped, doubles nothing and loses nothing', async () => {
    const [whole, broken] = [await fresh(), await fresh()];
    expect((await run(whole)).stdout).toContain('小区：新增 19980，更新 0，不变 0，未导入 20');
    const reported = readFileSync(`${file}.rejects.csv`, 'utf8');

    const stopped = await killed(broken);
    expect(stopped).toBeGreaterThanOrEqual(ROWS * 0.6);
    expect(stopped).toBeLessThan(ROWS);
    const [{ written }] = await broken.rows<{ written: number }>('SELECT COUNT(*) AS written FROM community');
    expect(written).toBe(stopped - Math.round(stopped / 1000));

    expect((await run(broken)).stdout).toContain(`新增 19980，更新 0，不变 0，未导入 20（从第 ${stopped} 行继续）`);
    expect(await contentOf(broken)).toEqual(await contentOf(whole));
    expect(readFileSync(`${file}.rejects.csv`, 'utf8')).toBe(reported);
    expect(reported.split('\r\n')).toHaveLength(22);

    expect((await run(broken)).stdout).toContain('新增 0，更新 0，不变 19980，未导入 20');
    expect(await contentOf(broken)).toEqual(await contentOf(whole));
  });

  test('of a folder says so in one line', async () => {
    const options = { env: { ...process.env, DATABASE_URL: 'mysql://nobody@127.0.0.1:1/none' } };
    const failed = await promisify(execFile)(process.execPath, [...COMMAND, folder], options).catch(
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({ code: 1, stderr: `${folder} 是文件夹，请写出里面的 CSV 文件\n` });
  });

  test('without a database says so in one line', async () => {
    // A folder without .data; tsx is found from the one above.
    const options = { env: { ...process.env, DATABASE_URL: '' }, cwd: 'apps' };
    const command = ['--import', 'tsx', join(process.cwd(), 'scripts/import.ts'), 'communities', file];
    const failed = await promisify(execFile)(process.execPath, command, options).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringMatching(/^没有数据库.*No database.*\n$/) });
  });
});

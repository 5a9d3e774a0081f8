import type { INestApplicationContext } from '@nestjs/common';
import { ROLE_NAMES } from '../../../foundation/auth/permissions.js';
import { Db } from '../../../foundation/database/db.js';
import { AuditService } from '../../audit/audit.service.js';
import type { StaffView } from '../staff.dto.js';
import { StaffLinksService } from '../staff-links.service.js';
import { StaffReader } from '../staff.reader.js';
import { StaffService } from '../staff.service.js';

const USAGE = `用法：
  npm run staff -- create-admin NAME [姓名]   加一位管理员，给出设置密码的链接
  npm run staff -- list                      控制台账号
  npm run staff -- reset NAME                手机丢了、忘了密码：全部作废，给出新的链接
  npm run staff -- disable NAME              停用，下一次操作就被拒绝
  npm run staff -- enable NAME               再启用`;
const NAME = /^[a-z][a-z0-9._-]{1,39}$/;
const STATES = { invited: '还没设密码', active: '可登录', disabled: '已停用' };
const HERE = { accountId: null, name: '命令行', address: '', agent: '' };

/** What was typed is no command. */
export class UsageError extends Error {}

/** Runs a command about the staff and gives the lines that answer it. Throws UsageError, or the refusal of the service. */
export async function runStaffCommand(app: INestApplicationContext, [command, name = '', ...rest]: string[]) {
  if (command === 'list' && !name) return list(app);
  const work = COMMANDS[command ?? ''];
  const takesMore = command === 'create-admin' ? 1 : 0;
  if (!work || !name || rest.length > takesMore) throw new UsageError(USAGE);
  if (!NAME.test(name)) throw new UsageError(`用户名“${name}”：2 到 40 个小写字母、数字和 . _ -，字母开头`);
  return app.get(Db).transaction(async () => {
    const lines = await work(app, name, rest[0] ?? name);
    await app
      .get(AuditService)
      .note(HERE, { action: `staff.${command}`, actionText: `命令行 ${command}`, subject: name });
    return lines;
  });
}

type Work = (app: INestApplicationContext, name: string, fullName: string) => Promise<string[]>;

const COMMANDS: Record<string, Work> = {
  'create-admin': async (app, username, fullName) =>
    linkLines(app, await app.get(StaffService).add({ username, fullName, role: 'admin' }), username),
  reset: async (app, name) => {
    const { accountId } = await app.get(StaffService).named(name);
    await app.get(StaffService).reset(accountId);
    return linkLines(app, accountId, name);
  },
  disable: async (app, name) => {
    await app.get(StaffService).disable((await app.get(StaffService).named(name)).accountId);
    return [`${name} 已停用。`];
  },
  enable: async (app, name) => {
    await app.get(StaffService).enable((await app.get(StaffService).named(name)).accountId);
    return [`${name} 已启用，用原来的密码和验证器登录。`];
  },
};

async function linkLines(app: INestApplicationContext, accountId: string, name: string): Promise<string[]> {
  const { url } = await app.get(Db).transaction((tx) => app.get(StaffLinksService).make(tx, accountId));
  return [`${name} 用这个链接设置密码和验证器（24 小时内有效，只能用一次，不要发在群里）：`, '', `    ${url}`, ''];
}

async function list(app: INestApplicationContext): Promise<string[]> {
  const lines: string[] = [];
  let after: string | undefined;
  do {
    const page = await app.get(StaffReader).page({ after, limit: 50 });
    lines.push(...page.items.map(line));
    after = page.next ?? undefined;
  } while (after);
  return lines.length > 0 ? lines : ['还没有账号：npm run staff -- create-admin NAME'];
}

const line = ({ username, fullName, role, divisions, state }: StaffView) =>
  [...[username.padEnd(20), ROLE_NAMES[role], STATES[state], fullName], ...divisions.map(({ name }) => name)].join(
    '  ',
  );

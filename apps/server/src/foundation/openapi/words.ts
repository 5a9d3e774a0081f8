import type { OpenAPIObject } from '@nestjs/swagger';
import type { AudienceName } from '../auth/audience.js';
import { isLimited, may, type Need, ROLE_NAMES, STAFF_ROLES, type StaffRole } from '../auth/permissions.js';
import { operationsOf } from './operations.js';

export const ABOUT = `千区的接口，给住户、工程师和运营人员的客户端，也给集成方。

- 编号（id）是十进制数字的文本；时刻是 UTC；日期是北京时间的日期；金额是整数，单位分。
- 出错时的回答都是 \`{ code, message, details, requestId }\`：\`code\` 给程序判断，\`message\` 是可以直接给用户看的一句话。
- 会改变数据的请求大多要带 \`Idempotency-Key\`；没有收到回答时，用同一个键重试，只会执行一次。
- 列表一页一页取：把回答里的 \`next\` 作为 \`after\` 再取下一页，\`next\` 为 \`null\` 就是取完了。`;

export const SIGN_IN =
  '登录得到的 token（三种登录之一）。试用本页：先执行 POST /api/sessions/staff，把回答里的 token 填在这里。';

const WHO: Record<AudienceName, string> = {
  public: '任何人，不用登录',
  'signed-in': '登录的任何人',
  staff: '控制台的任何账号',
  resident: '住户',
  engineer: '工程师',
};

const roleName = (role: StaffRole) => `${ROLE_NAMES[role]}${isLimited([role]) ? '（限自己的区域）' : ''}`;

export function whoMay(audience: AudienceName, need?: Need): string {
  if (!need || need === 'own') return `谁能用：${WHO[audience]}。`;
  const roles = STAFF_ROLES.filter((role) => may([role], need)).map(roleName);
  return `谁能用：${roles.join('、')}。权限 \`${need}\`。`;
}

/** Refuses a contract in which an operation or a tag says nothing of itself to people. */
export function refuseWordless(document: Pick<OpenAPIObject, 'paths' | 'tags'>): void {
  const described = (document.tags ?? []).filter(({ description }) => description).map(({ name }) => name);
  const wordless = operationsOf(document).flatMap(({ operationId, summary, description, tags = [] }) => [
    ...(summary && description && tags.length > 0 ? [] : [operationId]),
    ...tags.filter((tag) => !described.includes(tag)).map((tag) => `tag ${tag}`),
  ]);
  if (wordless.length > 0)
    throw new Error(`Without summary, description or tag in the contract: ${[...new Set(wordless)].join(', ')}`);
}

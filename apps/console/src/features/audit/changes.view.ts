import type { components } from '@qianqu/contract';

type Change = components['schemas']['AuditChange'];

/** What has changed, in a line: 「价格：60 元 → 65.50 元，等 3 项」. */
export function changesText(changes: readonly Change[]): string {
  if (changes.length === 0) return '';
  const [{ word, before, after }] = changes;
  const first =
    before === null && after !== null ? `${word}：${after}` : `${word}：${before || '无'} → ${after || '无'}`;
  return changes.length > 1 ? `${first}，等 ${changes.length} 项` : first;
}

import type { Column } from '../../foundation/export/column.js';
import type { AuditChange, AuditView } from './audit.dto.js';

/** The record as a file. */
export const AUDIT_COLUMNS: readonly Column<AuditView>[] = [
  { title: '时间', of: ({ at }) => new Date(at), width: 20 },
  { title: '谁', of: ({ actor }) => actor },
  { title: '做了什么', of: ({ actionText }) => actionText, width: 24 },
  { title: '操作', of: ({ action }) => action, width: 24 },
  { title: '对谁或什么', of: ({ subject }) => subject, width: 20 },
  { title: '改了什么', of: ({ changes }) => changes.map(changeText).join('\n'), width: 60 },
  { title: '提交的内容', of: ({ told }) => told, width: 40 },
  { title: '从哪里', of: ({ address }) => address },
  { title: '浏览器', of: ({ agent }) => agent, width: 40 },
  { title: '编号', of: ({ id }) => id, width: 20 },
];

/** `价格：60 元 → 65.50 元`. */
const changeText = ({ of, word, before, after }: AuditChange): string =>
  `${of ? `${of} ` : ''}${word}：${before ?? '（无）'} → ${after ?? '（无）'}`;

import type { Column } from '../../foundation/export/column.js';
import type { CommunityKind } from '../community/community.dto.js';
import type { ConsoleCommunity } from './console-community.dto.js';

const KINDS: Record<CommunityKind, string> = { estate: '小区', village: '村' };

/** Communities as a file. */
export const COMMUNITY_COLUMNS: readonly Column<ConsoleCommunity>[] = [
  { title: '编码', of: ({ code }) => code, width: 18 },
  { title: '名称', of: ({ name }) => name, width: 24 },
  { title: '类型', of: ({ kind }) => KINDS[kind], width: 10 },
  { title: '所在地', of: ({ place }) => place, width: 36 },
  { title: '住户', of: ({ residents }) => residents, width: 8 },
  { title: '师傅', of: ({ engineers }) => engineers, width: 8 },
  { title: '户数', of: ({ households }) => households?.count ?? null, width: 8 },
  { title: '户数截至', of: ({ households }) => households?.asOf ?? null, width: 14 },
  { title: '编号', of: ({ id }) => id, width: 20 },
];

import { choice, own } from '../../foundation/audit/fields.js';
import type { CommunityKind } from './rules/community-kind.js';

const KINDS: Record<CommunityKind, string> = { estate: '小区', village: '村' };

/** What the record tells of a community, and what somebody hears who edits an old state of it. */
export const COMMUNITY_FIELDS = {
  name: own('名称'),
  kind: choice('类型', KINDS),
  place: own('所在地'),
  position: own('位置'),
  households: own('户数'),
  mergedInto: own('并入小区'),
};

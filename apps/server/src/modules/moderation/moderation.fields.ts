import { choice, flag } from '../../foundation/audit/fields.js';

/** What the record tells of a decision. */
export const MODERATION_FIELDS = {
  state: choice('状态', { pending: '待审核', approved: '已通过', rejected: '已撤下', withdrawn: '作者已收回' }),
};

export const UGC_FIELDS = { on: flag('显示用户内容') };

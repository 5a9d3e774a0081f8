import { choice, flag, hidden } from '../../foundation/audit/fields.js';

/** What the record tells of a complaint. */
export const COMPLAINT_FIELDS = {
  state: choice('状态', { registered: '待处理', handled: '已处理' }),
  upheld: flag('投诉成立'),
  answer: hidden('答复'),
};

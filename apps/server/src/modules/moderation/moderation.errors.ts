import { defineErrors } from '../../foundation/errors/coded-error.js';

export const moderationErrors = defineErrors('moderation', {
  off: [409, '文字和照片评价暂时关闭，您仍可以打分和选标签'],
  unknown: [404, '没有找到这条内容，可能已被删除'],
  decidedAlready: [409, '这条内容已经处理过了'],
  decidedMeanwhile: [409, '这条内容刚刚被其他同事处理过，请刷新后再看'],
  reportedAlready: [409, '您已经举报过这条内容，我们会尽快处理'],
});

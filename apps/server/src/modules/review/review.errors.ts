import { defineErrors } from '../../foundation/errors/coded-error.js';

export const reviewErrors = defineErrors('review', {
  unknown: [404, '没有找到这条评价'],
  reviewedAlready: [409, '这次服务您已经评价过了'],
  withdrawn: [409, '这条评价的文字和照片已经撤回了'],
  ownReview: [409, '不能给自己的评价点赞'],
  notServed: [409, '这位师傅为您服务过以后，才能点赞'],
  staffLike: [409, '工程师和工作人员的账号不能点赞'],
  repliedAlready: [409, '您已经回复过这条评价了'],
});

import { own } from '../../foundation/audit/fields.js';

/** What the record tells of a change: the company's own words, and no person's. */
export const BRAND_FIELDS = {
  company: own('公司名称'),
  registrationNo: own('统一社会信用代码'),
  address: own('公司地址'),
  hotline: own('客服电话'),
  hotlineHours: own('客服时间'),
  deskLink: own('在线客服链接'),
  deskCorpId: own('企业微信编号'),
};

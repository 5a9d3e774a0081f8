import type { Tags } from './foundation/openapi/document.js';

/** The parts of the contract as operators and integrators read them, in the order of module-order.mjs. */
export const TAGS: Tags = {
  identity: '登录和退出：小程序、微信网页。',
  audit: '操作记录：谁、什么时候、从哪里、做了什么。',
  staff: '控制台账号：登录、验证器和备用码、邀请、停用。',
  brand: '品牌：公司、地址、客服电话和在线客服。',
  community: '小区和区划：查找、附近，控制台里的列表和详情，合并。',
  moderation: '内容审核：举报、审核、用户内容的开关。',
  photo: '照片：先上传，再用在评价、服务记录或工程师资料里。',
  engineer: '现场工程师：登记、邀请、核实身份、照片和证书、负责的小区、班次、休假、离岗。',
  catalog: '服务目录：能约的服务、时长和价格。',
  binding: '管家绑定：扫工程师的码，绑定为自己的管家；扫码统计。',
  notification: '通知：收件箱、通知设置、订阅消息、触达。',
  dispatch: '派单：这项服务能约的时间、这个时间会是哪位师傅来。',
  visit: '上门：哪位师傅哪天来小区，邻居接续排期。',
  booking: '预约：下单、改约、取消、换师傅，以及师傅上门的每一步。',
  review: '评价：打分、文字和照片、点赞、回复。',
  complaint: '投诉：登记、答复。',
  'client-config': '客户端启动时要的配置：品牌、网页登录方式、订阅消息模板。',
  my: '我的：自己的资料、小区和管家。',
  'community-page': '小区主页：一次给齐一个小区的服务、师傅、上门和评价。',
  'engineer-page': '工程师主页：一次给齐一位工程师的资料、服务和评价。',
};

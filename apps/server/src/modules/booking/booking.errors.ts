import { defineErrors } from '../../foundation/errors/coded-error.js';
import { Field } from '../../foundation/openapi/view-fields.js';
import { Alike } from './alike.dto.js';
import { PhraseList } from './message.dto.js';

export class MovedTo {
  @Field('UTC instant') start!: string;
  @Field('UTC instant') end!: string;
}

export class MissingFrom {
  @Field('UTC instant from which on nobody at home may be reported') from!: string;
}

export const bookingErrors = defineErrors('booking', {
  unknown: [404, '没有找到这个预约'],
  tooManyOpen: [409, '您还有 5 个未完成的预约，请先完成或取消其中一个'],
  alike: [409, '您已经约了同一项服务，还要再约一次吗？', Alike],
  tooManyCancelled: [409, '您一天内已取消了 5 个预约，请明天再约'],
  illegalChange: [409, '预约状态已变化，请刷新后再试'],
  contactGone: [410, '这个预约已经不再保留联系方式'],
  movedMeanwhile: [409, '住户刚刚改了时间。请看新的时间，来得了再接单', MovedTo],
  beforeTheDay: [409, '还没到预约的日子，请当天再操作'],
  stillToCome: [409, '过了预约时间 15 分钟，才能登记家里没有人', MissingFrom],
  priceNotAgreed: [409, '比约好的价钱高，请先让住户在手机上同意，或写明为什么没能请他确认'],
  priceDeclined: [409, '住户没有同意这个价钱。请和他商量好，再请他在手机上同意'],
  otherReason: [409, '住户同意的是另一个原因，请照他看到的写，或重新请他确认'],
  unaskedInVain: [409, '不用写为什么没能请住户确认：没有比约好的高，或他已在手机上同意'],
  warrantyPrice: [409, '保修期内按约好的价钱收，不能另填价钱'],
  reasonMissing: [400, '请写明为什么比约好的价钱高'],
  quoteNotAbove: [409, '没有比约好的价钱高，不用请住户确认'],
  quotesUsedUp: [409, '已经请住户确认过 3 次，不能再问了。请按约好的或他同意的价钱收'],
  quoteGone: [409, '这个价钱已经不用确认了，请看最新的情况'],
  hereAlready: [409, '师傅已经到了，手机上取消不了。请当面和师傅说，或打客服电话'],
  cancelledAlready: [409, '这个预约已经取消了，以先说的原因为准'],
  timeOver: [409, '约好的时间已经过了，不能转给指定的同事。请选“谁合适给谁”，由客服和住户另约时间'],
  finishedAlready: [409, '这一单已经交过了，以先交的内容为准'],
  messageNotNow: [409, '师傅接单后、服务结束前才能发消息，请看最新的情况'],
  messagesUsedUp: [409, '这次预约已经发满 10 句了，有事请打电话'],
  messageJustSent: [409, '这句话刚刚发过了，对方看得到'],
  phraseGone: [410, '这句话已经停用了，请选别的'],
  phraseChanged: [409, '这句话刚刚改过，请看新的再选', PhraseList],
  phraseUnknown: [404, '没有找到这句话'],
  phraseRetired: [409, '这句话已经停用了，请新增一句'],
  phraseTwice: [409, '这一方已经有这句话了'],
  phrasesFull: [409, '每一方最多 12 句，请先停用一句'],
  notFinished: [409, '服务完成后才能再次预约同一问题'],
  reopenTooLate: [409, '服务完成已超过 30 天，请重新预约'],
  reopenedAlready: [409, '这个问题已经再次预约了'],
  notServedYet: [409, '服务完成后才能评价'],
  reviewTooLate: [409, '服务完成已超过 14 天，不能再评价了'],
  staffReview: [409, '工程师和工作人员的账号不能评价'],
  reviewedAlready: [409, '这次服务您已经评价过了'],
  stale: [409, '预约刚刚被修改过，请刷新后再试'],
  notMember: [409, '请先加入这个小区，再预约服务'],
});

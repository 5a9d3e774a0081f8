import type { components } from '@qianqu/contract';

type Schemas = components['schemas'];

export const KIND_TEXT: Record<Schemas['CommunityKind'], string> = { estate: '小区', village: '村' };

export const HAS_TEXT: Record<Schemas['SomeOrNone'], string> = { some: '有', none: '没有' };

/** "1,204 户（截至 2026-06-30）" */
export const householdsText = (households: Schemas['HouseholdsView'] | null): string =>
  households ? `${households.count.toLocaleString('zh-CN')} 户（截至 ${households.asOf}）` : '不知道';

const PART_TEXT: Record<NonNullable<Schemas['ConsoleVisit']['part']>, string> = {
  morning: '上午',
  afternoon: '下午',
  evening: '晚上',
};
/** "2026-11-22 上午" */
export const visitText = ({ day, part }: Pick<Schemas['ConsoleVisit'], 'day' | 'part'>): string =>
  part ? `${day} ${PART_TEXT[part]}` : `${day} 全天`;

export const VISIT_STATE: Record<Schemas['VisitState'], string> = {
  announced: '已发布',
  cancelled: '已取消',
  done: '已结束',
};

export const BOOKING_STATE: Record<Schemas['BookingState'], string> = {
  requested: '待接单',
  scheduled: '已约好',
  on_the_way: '在路上',
  on_site: '服务中',
  completed: '已完成',
  reviewed: '已评价',
  cancelled: '已取消',
  no_show: '没做成',
  reopened: '待返修',
};

/** "since – until", or that it lasts. */
export const coverageText = ({ since, until }: Pick<Schemas['CoverageView'], 'since' | 'until'>): string =>
  until ? `${since} 到 ${until}` : `${since} 起`;

/** Six places behind the point, as they are stored. */
export const positionText = (lat: number | null, lng: number | null): string =>
  lat === null || lng === null ? '不知道' : `纬度 ${lat}，经度 ${lng}`;

export const COMPLAINT_CATEGORY: Record<Schemas['ComplaintCategory'], string> = {
  late: '没按时来',
  quality: '没修好',
  price: '收费有问题',
  attitude: '态度不好',
  privacy: '泄露隐私',
  other: '其他',
  suggestion: '建议',
};

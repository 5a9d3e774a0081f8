import { choice, flag, money, own } from '../../foundation/audit/fields.js';
import type { ServiceType } from './catalog.entity.js';

const TYPES: Record<ServiceType, string> = {
  repair: '维修安装',
  purchase: '选购',
  valueAdded: '增值服务',
  ecosystem: '生活服务',
};

/** What the record tells of a service. */
export const SERVICE_FIELDS = {
  name: own('名称'),
  type: choice('种类', TYPES),
  durationMinutes: own('时长（分钟）'),
  skill: own('技能'),
  priceFen: money('价格'),
  warrantyPriceFen: money('保修期内的价格'),
  summary: own('说明'),
  position: own('次序'),
  active: flag('在售'),
};

import type { ServiceTerms } from '../catalog/catalog.entity.js';
import type { Booking } from './booking.entity.js';

type Kept = Pick<Booking, 'serviceName' | 'serviceMinutes' | 'serviceSkill' | 'listPriceFen' | 'warrantyPriceFen'>;

/** What a booking keeps of its service. */
export const keptTerms = (item: ServiceTerms): Kept => ({
  serviceName: item.name,
  serviceMinutes: item.durationMinutes,
  serviceSkill: item.skill,
  listPriceFen: item.priceFen,
  warrantyPriceFen: item.warrantyPriceFen,
});

import { Injectable } from '@nestjs/common';
import { tell } from '../../foundation/audit/trail.js';
import { Db } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { Page, pageOf } from '../../foundation/http/paging.js';
import { HangingHook } from '../engineer/hanging.hook.js';
import { ServiceItemView, ServiceItemWish } from './catalog.dto.js';
import { ServiceItem } from './catalog.entity.js';
import { catalogErrors } from './catalog.errors.js';
import { SERVICE_FIELDS } from './catalog.fields.js';
import { lockedItem, offeredItems } from './catalog.queries.js';

@Injectable()
export class CatalogService {
  constructor(
    private readonly db: Db,
    private readonly hanging: HangingHook,
  ) {}

  /** A service that can be booked now. */
  async require(id: string): Promise<ServiceItem> {
    const item = await this.find(id);
    if (item.active !== 1) throw catalogErrors.withdrawn();
    return item;
  }

  async find(id: string): Promise<ServiceItem> {
    const item = await this.db.repository(ServiceItem).findOneBy({ id });
    if (!item) throw catalogErrors.unknown();
    return item;
  }

  /** Services on offer in the operator's order; the key is "position.id". */
  async list(after: string | undefined, limit = 50): Promise<Page<ServiceItemView>> {
    const [position, id] = /^\d{1,4}\.\d{1,19}$/.test(after ?? '') ? after!.split('.') : ['-1', '0'];
    const rows = await offeredItems(this.db, { position, id }, limit + 1);
    return pageOf(rows, limit, (last) => `${last.position}.${last.id}`, serviceItemView);
  }

  /** Gives the id. */
  async create({ confirmed: _confirmed, ...wish }: ServiceItemWish): Promise<string> {
    const item = { ...wish, id: newId(), active: wish.active ? 1 : 0 };
    await this.db.transaction((tx) => tx.insert(ServiceItem, item));
    tell(SERVICE_FIELDS, null, item);
    return item.id;
  }

  /** Bookings that stand keep what was agreed. Who withdraws a service is told first which ones hang on it. */
  async change(id: string, { confirmed = false, ...wish }: ServiceItemWish): Promise<void> {
    const item = { ...wish, id, active: wish.active ? 1 : 0 };
    const before = await this.find(id);
    const stays = before.active !== 1 || wish.active;
    await this.hanging.knows(stays || confirmed, { serviceItemId: id }, (hanging) =>
      catalogErrors.bookingsHang({ ...hanging, become: 'stay' }),
    );
    await this.db.transaction(async (tx) => {
      tell(SERVICE_FIELDS, await lockedItem(tx, id), item);
      await tx.repository(ServiceItem).update({ id }, item);
    });
  }
}

export function serviceItemView(item: ServiceItem): ServiceItemView {
  const { id, name, type, durationMinutes, skill, priceFen, warrantyPriceFen, summary } = item;
  return { id, name, type, durationMinutes, skill, priceFen, warrantyPriceFen, summary };
}

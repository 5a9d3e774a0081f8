import { Injectable } from '@nestjs/common';
import { tell } from '../../foundation/audit/trail.js';
import { Db } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { Page, pageOf } from '../../foundation/http/paging.js';
import { HangingHook } from '../engineer/hanging.hook.js';
import {
  ConsoleServiceItem,
  ServiceItemChange,
  ServiceItemFacts,
  ServiceItemView,
  ServiceItemWish,
} from './catalog.dto.js';
import { ServiceItem } from './catalog.entity.js';
import { catalogErrors } from './catalog.errors.js';
import { SERVICE_FIELDS } from './catalog.fields.js';
import { allItems, lockedItem, lockedOrder, offeredItems } from './catalog.queries.js';

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

  /** Also what is withdrawn, at the end; the key is "active.position.id". */
  async all(after: string | undefined, limit = 50): Promise<Page<ConsoleServiceItem>> {
    const isKey = /^[01]\.\d{1,4}\.\d{1,19}$/.test(after ?? '');
    const [active, position, id] = isKey ? after!.split('.') : ['1', '-1', '0'];
    const rows = await allItems(this.db, { active, position, id }, limit + 1);
    return pageOf(rows, limit, (last) => `${last.active}.${last.position}.${last.id}`, consoleItemView);
  }

  /** Gives the id. */
  async create({ confirmed: _confirmed, ...wish }: ServiceItemWish): Promise<string> {
    const item = { ...wish, id: newId(), active: wish.active ? 1 : 0 };
    await this.db.transaction((tx) => tx.insert(ServiceItem, item));
    tell(SERVICE_FIELDS, null, item);
    return item.id;
  }

  /** Bookings that stand keep what was agreed. Who withdraws a service is told first which ones hang on it. */
  async change(id: string, { confirmed = false, seen, ...wish }: ServiceItemChange): Promise<void> {
    const item = { ...wish, id, active: wish.active ? 1 : 0 };
    const before = await this.find(id);
    const stays = before.active !== 1 || wish.active;
    await this.hanging.knows(stays || confirmed, { serviceItemId: id }, (hanging) =>
      catalogErrors.bookingsHang({ ...hanging, become: 'stay' }),
    );
    await this.db.transaction(async (tx) => {
      const locked = await lockedItem(tx, id);
      if (locked && seen && !isSame(factsOf(locked), seen)) throw catalogErrors.stale({ now: factsOf(locked) });
      tell(SERVICE_FIELDS, locked, item);
      await tx.repository(ServiceItem).update({ id }, item);
    });
  }

  /** Puts a service on offer before another one, or at the end. What is withdrawn has no place: `withdrawn`. */
  async move(id: string, before: string | undefined): Promise<void> {
    await this.db.transaction(async (tx) => {
      const was = await lockedOrder(tx);
      const from = was.findIndex((each) => each.id === id);
      if (from < 0)
        throw (await tx.repository(ServiceItem).findOneBy({ id }))
          ? catalogErrors.withdrawn()
          : catalogErrors.unknown();
      const ids = was.map((each) => each.id).filter((each) => each !== id);
      const to = before === undefined ? ids.length : before === id ? from : ids.indexOf(before);
      if (to < 0) throw catalogErrors.unknown();
      ids.splice(to, 0, id);
      const positions = new Map(was.map((each) => [each.id, each.position]));
      for (const [position, each] of ids.entries())
        if (positions.get(each) !== position) await tx.repository(ServiceItem).update({ id: each }, { position });
      tell({ place: SERVICE_FIELDS.position }, { place: from + 1 }, { place: to + 1 });
    });
  }
}

const FACTS = [
  'name',
  'type',
  'durationMinutes',
  'skill',
  'priceFen',
  'warrantyPriceFen',
  'summary',
  'position',
  'active',
] as const;

function factsOf({ active, ...item }: ServiceItem): ServiceItemFacts {
  const { name, type, durationMinutes, skill, priceFen, warrantyPriceFen, summary, position } = item;
  return { name, type, durationMinutes, skill, priceFen, warrantyPriceFen, summary, position, active: active === 1 };
}

const isSame = (now: ServiceItemFacts, seen: ServiceItemFacts) => FACTS.every((fact) => now[fact] === seen[fact]);

export const consoleItemView = (item: ServiceItem): ConsoleServiceItem => ({ id: item.id, ...factsOf(item) });

export function serviceItemView(item: ServiceItem): ServiceItemView {
  const { id, name, type, durationMinutes, skill, priceFen, warrantyPriceFen, summary } = item;
  return { id, name, type, durationMinutes, skill, priceFen, warrantyPriceFen, summary };
}

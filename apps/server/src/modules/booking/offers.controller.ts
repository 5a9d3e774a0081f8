import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { cardOf } from '../engineer/engineer.queries.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { endOf } from '../schedule/rules/time-grid.js';
import { scheduleErrors } from '../schedule/schedule.errors.js';
import { Asks } from './asks.js';
import { BookingPreview, PreviewQuery, SlotDays, SlotQuery } from './booking.dto.js';
import { OffersService } from './offers.service.js';
import { reasonOf, reasonText } from './rules/choose-engineer.js';

/** Free times, and who would come. */
@ApiTags('booking')
@Audience('public')
@Controller('api')
export class OffersController {
  constructor(
    private readonly offers: OffersService,
    private readonly asks: Asks,
    private readonly engineers: EngineerService,
  ) {}

  @Get('slots')
  @ApiOkResponse({ type: SlotDays })
  async slots(@Me() me: Account | null, @Query() query: SlotQuery): Promise<SlotDays> {
    const ask = await this.asks.from(me?.id ?? null, query);
    return this.offers.slots(ask, query.from, query.days);
  }

  @Get('booking-preview')
  @ApiOkResponse({ type: BookingPreview })
  async preview(@Me() me: Account | null, @Query() query: PreviewQuery): Promise<BookingPreview> {
    const ask = await this.asks.from(me?.id ?? null, query);
    const start = new Date(query.start);
    const { ranked, refusal } = await this.offers.shown(ask, start);
    if (ranked.length === 0)
      throw scheduleErrors[refusal ?? 'slotTaken']({ alternatives: await this.offers.alternatives(ask, start) });
    const engineer = await this.engineers.profile(ranked[0].engineerId);
    return {
      engineer: cardOf(engineer),
      isPreferred: ranked[0].isPreferred,
      reason: reasonText(reasonOf(ranked[0])),
      start: start.toISOString(),
      end: new Date(endOf(start.getTime(), ask.item.durationMinutes)).toISOString(),
      priceFen: ask.item.priceFen,
      warrantyPriceFen: ask.item.warrantyPriceFen,
    };
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { cardOf } from '../engineer/engineer.queries.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { endOf } from '../schedule/rules/time-grid.js';
import { scheduleErrors } from '../schedule/schedule.errors.js';
import { AskReader } from './ask.reader.js';
import { BookingPreview, PreviewQuery, SlotDays, SlotQuery } from './dispatch.dto.js';
import { dispatchErrors } from './dispatch.errors.js';
import { NO_OFFER, NO_TIME } from './dispatch.refusals.js';
import { OfferReader } from './offer.reader.js';
import { reasonOf, reasonText } from './rules/choose-engineer.js';

@ApiTags('dispatch')
@Audience('public')
@Controller('api')
export class DispatchController {
  constructor(
    private readonly offers: OfferReader,
    private readonly asks: AskReader,
    private readonly engineers: EngineerService,
  ) {}

  @ApiOperation({ summary: '可约时间', description: '这项服务在这个小区每天能约的时间。' })
  @Get('slots')
  @ApiOkResponse({ type: SlotDays })
  @Refuses(...NO_OFFER)
  async slots(@Me() me: Account | null, @Query() query: SlotQuery): Promise<SlotDays> {
    const ask = await this.asks.from(me?.id ?? null, query);
    return this.offers.slots(ask, query);
  }

  @ApiOperation({ summary: '预约前预览', description: '这个时间会是哪位师傅来、为什么是他、多少钱；不占时间。' })
  @Get('booking-preview')
  @ApiOkResponse({ type: BookingPreview })
  @Refuses(...NO_OFFER, ...NO_TIME, dispatchErrors.nobodyServes)
  async preview(@Me() me: Account | null, @Query() query: PreviewQuery): Promise<BookingPreview> {
    const ask = await this.asks.from(me?.id ?? null, query);
    const start = new Date(query.start);
    const { ranked, refusal } = await this.offers.rank(ask, start, { sight: 'listed' });
    if (ranked.length === 0)
      throw scheduleErrors[refusal ?? 'slotTaken']({
        alternatives: await this.offers.alternatives(ask, start, 'listed'),
      });
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

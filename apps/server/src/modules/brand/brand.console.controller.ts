import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, Needs } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { BrandWish, ConsoleBrand } from './brand.dto.js';
import { brandErrors } from './brand.errors.js';
import { BrandService } from './brand.service.js';

@ApiTags('brand')
@Needs('brand.read')
@Controller('api/console/brand')
export class BrandConsoleController {
  constructor(private readonly brand: BrandService) {}

  @ApiOperation({
    summary: '公司资料',
    description: '公司名称、信用代码、地址、客服电话和在线客服；谁在什么时候改的。',
  })
  @Get()
  @ApiOkResponse({ type: ConsoleBrand })
  show(): Promise<ConsoleBrand> {
    return this.brand.console();
  }

  @ApiOperation({
    summary: '改公司资料',
    description: '整个替换；没写的就不再显示。version 是看到的版本，别人先改了就要重看。每次改动都留底。',
  })
  @Put()
  @Needs('brand.write')
  @AnsweredBy('view')
  @ApiOkResponse({ type: ConsoleBrand })
  @Refuses(brandErrors.stale)
  async change(@Me() me: Account, @Body() dto: BrandWish): Promise<void> {
    await this.brand.change(dto, me.id);
  }

  view(): Promise<ConsoleBrand> {
    return this.brand.console();
  }
}

import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { engineerErrors } from './engineer.errors.js';
import { EngineerService } from './engineer.service.js';
import { WorkPhone, WorkPhoneWish } from './work-phone.dto.js';
import { WorkPhoneService } from './work-phone.service.js';

@ApiTags('engineer')
@Audience('engineer')
@Refuses(engineerErrors.gone)
@Controller('api/engineer/phone')
export class WorkPhoneEngineerController {
  constructor(
    private readonly engineers: EngineerService,
    private readonly phones: WorkPhoneService,
  ) {}

  @ApiOperation({ summary: '我的工作电话', description: '住户从他接单起、到做完 7 天后能打的号码。' })
  @Get()
  @ApiOkResponse({ type: WorkPhone })
  async own(@Me() me: Account): Promise<WorkPhone> {
    return { phone: await this.phones.own((await this.engineers.ofAccount(me.id)).id) };
  }

  @ApiOperation({ summary: '改我的工作电话', description: '换成另一个号码；不写就是不让住户打。加密保存。' })
  @Put()
  @AnsweredBy('own')
  @ApiOkResponse({ type: WorkPhone })
  @Refuses(engineerErrors.unknown)
  async set(@Me() me: Account, @Body() { phone }: WorkPhoneWish): Promise<void> {
    await this.phones.set((await this.engineers.ofAccount(me.id)).id, phone ?? null);
  }
}

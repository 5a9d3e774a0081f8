import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { bookingErrors } from './booking.errors.js';
import { ConsolePhrase, ConsolePhrasePage, ConsolePhraseQuery, PhraseWish } from './message.dto.js';
import { PhraseService } from './phrase.service.js';

@ApiTags('booking')
@Needs('brand.write')
@Controller('api/console/booking-phrases')
export class PhraseConsoleController {
  constructor(private readonly phrases: PhraseService) {}

  @ApiOperation({
    summary: '快捷消息的句子',
    description: '住户和师傅在预约上点一下就能说的话，停用的也在内；每一方最多 12 句没停用的。',
  })
  @Get()
  @Needs('brand.read')
  @ApiOkResponse({ type: ConsolePhrasePage })
  list(@Query() query: ConsolePhraseQuery): Promise<ConsolePhrasePage> {
    return this.phrases.listed(query);
  }

  @ApiOperation({
    summary: '新增一句',
    description: '最多 40 个字；side 是谁来说，每一方最多 12 句；position 小的在前。',
  })
  @Post()
  @AnsweredBy('view')
  @ApiCreatedResponse({ type: ConsolePhrase })
  @Refuses(bookingErrors.phraseTwice, bookingErrors.phrasesFull)
  async create(@Body() dto: PhraseWish) {
    return { id: await this.phrases.create(dto) };
  }

  @ApiOperation({ summary: '改一句', description: '改文字或次序；已经说过的话不变。' })
  @Put(':id')
  @AnsweredBy('view')
  @ApiOkResponse({ type: ConsolePhrase })
  @Refuses(
    bookingErrors.phraseUnknown,
    bookingErrors.phraseRetired,
    bookingErrors.phraseTwice,
    bookingErrors.phrasesFull,
  )
  async change(@Param('id', IdPipe) id: string, @Body() dto: PhraseWish) {
    await this.phrases.change(id, dto);
    return { id };
  }

  @ApiOperation({ summary: '停用一句', description: '以后谁也不能再说；已经说过的话不变。再停一次不改变什么。' })
  @Delete(':id')
  @AnsweredBy('view')
  @ApiOkResponse({ type: ConsolePhrase })
  @Refuses(bookingErrors.phraseUnknown)
  async retire(@Param('id', IdPipe) id: string) {
    await this.phrases.retire(id);
    return { id };
  }

  view(_me: Account, { id }: { id: string }): Promise<ConsolePhrase> {
    return this.phrases.one(id);
  }
}

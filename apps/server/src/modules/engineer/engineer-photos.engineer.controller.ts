import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { photoErrors } from '../photo/photo.errors.js';
import { EngineerPhotosService, Sitter } from './engineer-photos.service.js';
import { OwnPhotos, PhotoWish } from './engineer.dto.js';
import { engineerErrors } from './engineer.errors.js';
import { EngineerService } from './engineer.service.js';

@ApiTags('engineer')
@Audience('engineer')
@Refuses(engineerErrors.gone)
@Controller('api/engineer')
export class EngineerPhotosEngineerController {
  constructor(
    private readonly engineers: EngineerService,
    private readonly photos: EngineerPhotosService,
  ) {}

  @ApiOperation({ summary: '我的照片和证书', description: '工程师自己的本人照片和证书，连同审核到了哪一步。' })
  @Get('photos')
  @ApiOkResponse({ type: OwnPhotos })
  async photosOf(@Me() me: Account): Promise<OwnPhotos> {
    return this.photos.own((await this.sitter(me)).id);
  }

  @ApiOperation({
    summary: '换本人照片',
    description: '用刚上传的照片换本人照片；运营看过以后公开，在那以前显示原来的。',
  })
  @Put('portrait')
  @AnsweredBy('photosOf')
  @ApiOkResponse({ type: OwnPhotos })
  @Refuses(photoErrors.unknown, photoErrors.used, engineerErrors.unknown)
  async setPortrait(@Me() me: Account, @Body() { photoId }: PhotoWish): Promise<void> {
    await this.photos.setPortrait(await this.sitter(me), photoId);
  }

  @ApiOperation({ summary: '放一张证书', description: '把刚上传的照片放进证书，最多 6 张；运营看过以后公开。' })
  @Post('certificates')
  @HttpCode(200)
  @AnsweredBy('photosOf')
  @ApiOkResponse({ type: OwnPhotos })
  @Refuses(photoErrors.unknown, photoErrors.used, engineerErrors.unknown, engineerErrors.tooManyCertificates)
  async addCertificate(@Me() me: Account, @Body() { photoId }: PhotoWish): Promise<void> {
    await this.photos.addCertificate(await this.sitter(me), photoId);
  }

  @ApiOperation({ summary: '撤下照片', description: '撤下自己的一张本人照片或证书；马上谁也看不到。' })
  @Delete('photos/:id')
  @AnsweredBy('photosOf')
  @ApiOkResponse({ type: OwnPhotos })
  @Refuses(photoErrors.unknown, engineerErrors.unknown)
  async remove(@Me() me: Account, @Param('id', IdPipe) id: string): Promise<void> {
    await this.photos.remove(await this.sitter(me), id);
  }

  private async sitter(me: Account): Promise<Sitter> {
    return { id: (await this.engineers.ofAccount(me.id)).id, accountId: me.id };
  }
}

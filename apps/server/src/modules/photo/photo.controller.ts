import { Controller, Delete, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { requestErrors } from '../../foundation/errors/request.errors.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { TakesFile } from '../../foundation/http/uploads.js';
import { Repeatable } from '../../foundation/idempotency/answered-by.js';
import { KEY_HEADER } from '../../foundation/idempotency/key.js';
import { moderationErrors } from '../moderation/moderation.errors.js';
import { PhotoView, UploadQuery } from './photo.dto.js';
import { photoErrors } from './photo.errors.js';
import { PhotoService } from './photo.service.js';
import { UploadReader } from './upload.reader.js';

const ONE_PHOTO = {
  schema: { type: 'object', required: ['photo'], properties: { photo: { type: 'string', format: 'binary' } } },
};

@ApiTags('photo')
@Audience('signed-in')
@Controller('api/photos')
export class PhotoController {
  constructor(
    private readonly reader: UploadReader,
    private readonly photos: PhotoService,
  ) {}

  @ApiOperation({
    summary: '上传照片',
    description: '传一张照片，JPG、PNG 或 WebP，不超过 10 MB；重新制作成两种大小，审核前别人看不到。',
  })
  @Post()
  @TakesFile()
  @Repeatable(
    'a picture is worked on outside of a transaction; UNIQUE (owner, key) makes a repeated upload the first one',
  )
  @ApiConsumes('multipart/form-data')
  @ApiHeader(KEY_HEADER)
  @ApiBody(ONE_PHOTO)
  @ApiCreatedResponse({ type: PhotoView })
  @Refuses(
    requestErrors.keyMissing,
    requestErrors.keyReused,
    photoErrors.onePhoto,
    photoErrors.tooLarge,
    photoErrors.wrongType,
    photoErrors.notAPicture,
    photoErrors.tooManyPixels,
    photoErrors.engineersOnly,
    photoErrors.unknown,
    photoErrors.tooMany,
    photoErrors.busy,
    photoErrors.storageFull,
    photoErrors.storageAway,
    moderationErrors.off,
  )
  upload(@Me() me: Account, @Query() { purpose }: UploadQuery, @Req() request: FastifyRequest): Promise<PhotoView> {
    return this.reader.read(request, (key, bytes) => this.photos.upload(me, purpose, key, bytes));
  }

  @ApiOperation({ summary: '删除照片', description: '删除自己还没用上的照片；再删一次不改变什么。' })
  @Delete(':id')
  @Repeatable('what is gone is gone')
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(photoErrors.unknown, photoErrors.used)
  remove(@Me() me: Account, @Param('id', IdPipe) id: string): Promise<void> {
    return this.photos.remove(me.id, id);
  }
}

import { Controller, Delete, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { TakesFile } from '../../foundation/http/uploads.js';
import { Repeatable } from '../../foundation/idempotency/answered-by.js';
import { PhotoView, UploadQuery } from './photo.dto.js';
import { PhotoService } from './photo.service.js';
import { UploadReader } from './upload-reader.js';

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

  @Post()
  @TakesFile()
  @Repeatable(
    'a picture is worked on outside of a transaction; UNIQUE (owner, key) makes a repeated upload the first one',
  )
  @ApiConsumes('multipart/form-data')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiBody(ONE_PHOTO)
  @ApiCreatedResponse({ type: PhotoView })
  upload(@Me() me: Account, @Query() { purpose }: UploadQuery, @Req() request: FastifyRequest): Promise<PhotoView> {
    return this.reader.read(request, (key, bytes) => this.photos.upload(me, purpose, key, bytes));
  }

  @Delete(':id')
  @Repeatable('what is gone is gone')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Me() me: Account, @Param('id', IdPipe) id: string): Promise<void> {
    return this.photos.remove(me.id, id);
  }
}

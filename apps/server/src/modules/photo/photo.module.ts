import { Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Jobs } from '../../foundation/jobs/jobs.js';
import { ModerationSubjects, Subject } from '../moderation/moderation-subjects.js';
import { ModerationModule } from '../moderation/moderation.module.js';
import { PhotoFiles } from './photo-files.js';
import { PhotoSweeper } from './photo-sweeper.js';
import { PhotoUploads } from './photo-uploads.js';
import { PhotoController } from './photo.controller.js';
import { Photo } from './photo.entity.js';
import { PhotoService } from './photo.service.js';
import { UploadReader } from './upload-reader.js';

const HOUR_MS = 3600_000;

@Module({
  imports: [TypeOrmModule.forFeature([Photo]), ModerationModule],
  controllers: [PhotoController],
  providers: [PhotoService, PhotoUploads, PhotoFiles, PhotoSweeper, UploadReader],
  exports: [PhotoService],
})
export class PhotoModule implements OnModuleInit {
  constructor(
    private readonly subjects: ModerationSubjects,
    private readonly photos: PhotoService,
    private readonly sweeper: PhotoSweeper,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every('sweep-photos', HOUR_MS, () => this.sweeper.sweep());
    const photos: Subject = {
      hold: (tx, id) => this.photos.hold(tx, id),
      decided: (tx, id, state) => this.photos.decided(tx, id, state),
      show: async (ids) => {
        const views = await this.photos.show(ids);
        return new Map([...views].map(([id, photo]) => [id, { text: null, photo }]));
      },
    };
    this.subjects.on('photo', photos);
    this.subjects.on('record', photos);
  }
}

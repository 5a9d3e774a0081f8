import { Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Jobs } from '../../foundation/jobs/jobs.js';
import { ModerationSubjectsHook, Subject } from '../moderation/moderation-subjects.hook.js';
import { ModerationModule } from '../moderation/moderation.module.js';
import { PhotoController } from './photo.controller.js';
import { Photo } from './photo.entity.js';
import { PhotoService } from './photo.service.js';
import { PhotoStore } from './photo.store.js';
import { PhotoWorker } from './photo.worker.js';
import { UploadReader } from './upload.reader.js';
import { UploadService } from './upload.service.js';

const HOUR_MS = 3600_000;

@Module({
  imports: [TypeOrmModule.forFeature([Photo]), ModerationModule],
  controllers: [PhotoController],
  providers: [PhotoService, UploadService, PhotoStore, PhotoWorker, UploadReader],
  exports: [PhotoService],
})
export class PhotoModule implements OnModuleInit {
  constructor(
    private readonly subjects: ModerationSubjectsHook,
    private readonly photos: PhotoService,
    private readonly worker: PhotoWorker,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every('sweep-photos', HOUR_MS, () => this.worker.sweep());
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

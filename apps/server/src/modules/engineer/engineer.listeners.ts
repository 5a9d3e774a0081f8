import { Injectable, OnModuleInit } from '@nestjs/common';
import { Listeners } from '../../foundation/events/listeners.js';
import type { ModerationDecided } from '../moderation/moderation.events.js';
import { EngineerPhotosService } from './engineer-photos.service.js';

/** What engineers do when operators have decided on their pictures. */
@Injectable()
export class EngineerListeners implements OnModuleInit {
  constructor(
    private readonly photos: EngineerPhotosService,
    private readonly listeners: Listeners,
  ) {}

  onModuleInit(): void {
    this.listeners.on<ModerationDecided>('moderation.decided', 'engineer.dropReplaced', async ({ payload }) => {
      if (payload.kind === 'portrait' && payload.state === 'approved')
        await this.photos.dropReplaced(payload.subjectId);
    });
  }
}

import { Module } from '@nestjs/common';
import { BindingModule } from '../binding/binding.module.js';
import { CommunityModule } from '../community/community.module.js';
import { ResidentModule } from '../resident/resident.module.js';
import { ContactController } from './contact.controller.js';
import { MyController } from './my.controller.js';
import { MyService } from './my.service.js';

@Module({
  imports: [CommunityModule, ResidentModule, BindingModule],
  controllers: [MyController, ContactController],
  providers: [MyService],
})
export class MyModule {}

import { DynamicModule, Global, Module } from '@nestjs/common';
import { Db, ENTITIES, Entities } from './db.js';

@Global()
@Module({})
export class DatabaseModule {
  static of(entities: Entities): DynamicModule {
    return { module: DatabaseModule, providers: [{ provide: ENTITIES, useValue: entities }, Db], exports: [Db] };
  }
}

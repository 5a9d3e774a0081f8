import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../../config/config.js';
import { Db } from './db.js';
import { READS, Server, sourceOptions } from './sources.js';

@Module({ providers: [Server], exports: [Server] })
class ServerModule {}

const source = (name?: string) =>
  TypeOrmModule.forRootAsync({ name, imports: [ServerModule], inject: [Config, Server], useFactory: sourceOptions });

/** Two sources: who holds a connection for his transaction may need a second one, and must not wait for his like. */
@Global()
@Module({ imports: [ServerModule, source(), source(READS)], providers: [Db], exports: [Db] })
export class DatabaseModule {}

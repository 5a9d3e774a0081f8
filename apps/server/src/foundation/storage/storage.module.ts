import { DynamicModule, Global, Module } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { FileController } from './file.controller.js';
import { FileSigner } from './file-signer.js';
import { FileStore } from './file-store.js';
import { LocalFileStore } from './local-file-store.js';

/** One store for the whole server, as STORAGE says. */
@Global()
@Module({})
export class StorageModule {
  static of(config: Config): DynamicModule {
    return config.STORAGE === 's3' ? bucket : folder;
  }
}

const folder: DynamicModule = {
  module: StorageModule,
  controllers: [FileController],
  providers: [FileSigner, LocalFileStore, { provide: FileStore, useExisting: LocalFileStore }],
  exports: [FileStore],
};

const bucket: DynamicModule = {
  module: StorageModule,
  providers: [
    {
      provide: FileStore,
      inject: [Config],
      // Amazon's client takes a third of a second to load; a server without a bucket does without.
      useFactory: async (config: Config): Promise<FileStore> =>
        new (await import('./s3-file-store.js')).S3FileStore(config),
    },
  ],
  exports: [FileStore],
};

import { writeFileSync } from 'node:fs';
import { createApp } from './app.factory.js';
import { Config } from './config/config.js';
import { createDocument } from './foundation/openapi/document.js';
import { TAGS } from './tags.js';

/** Writes the OpenAPI document to the path given; needs no database and no real configuration. */
const path = process.argv[2];
if (!path) throw new Error('usage: write-contract.js FILE');

const config = Object.assign(new Config(), {
  DATABASE_URL: 'mysql://nobody@127.0.0.1:1/none',
  DATA_KEY: Buffer.alloc(32).toString('base64'),
  STORAGE_DIR: 'none',
  WECHAT_APPID: 'none',
  WECHAT_SECRET: 'none',
  WECHAT_OA_APPID: 'none',
  WECHAT_OA_SECRET: 'none',
  LOG_LEVEL: 'error',
});
const app = await createApp(config);
writeFileSync(path, `${JSON.stringify(createDocument(app, TAGS), null, 2)}\n`);
process.exit(0);

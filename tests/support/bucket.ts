import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { isSigned } from './signature-v4.js';

const KEYS = { id: 'S3RVER', secret: 'S3RVER' };
const NAME = 'photos';

/** A really running S3 server with one private bucket: who does not sign, or signs wrongly, hears 403. */
export class Bucket {
  private constructor(
    private readonly server: Server,
    private readonly stop: () => void,
    /** Made silent, it takes connections and never answers. */
    private readonly state: { silent: boolean },
  ) {}

  static async start(): Promise<Bucket> {
    const directory = mkdtempSync(join(tmpdir(), 'qianqu-bucket-'));
    const store = new S3rver({ directory, silent: true, vhostBuckets: false, configureBuckets: [{ name: NAME }] });
    await store.configureBuckets();
    const answer = store.callback();
    const state = { silent: false };
    const server = createServer((request, response) => {
      if (state.silent) return;
      if (isSigned(request, KEYS)) return answer(request, response);
      response
        .writeHead(403, { 'content-type': 'application/xml' })
        .end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const stop = () => {
      store.logger.exceptions.unhandle();
      store.logger.close();
      rmSync(directory, { recursive: true, force: true });
    };
    return new Bucket(server, stop, state);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The configuration that leads here. */
  get config(): Record<string, string> {
    return {
      STORAGE: 's3',
      S3_ENDPOINT: this.url,
      S3_REGION: 'ap-shanghai',
      S3_BUCKET: NAME,
      S3_KEY_ID: KEYS.id,
      S3_SECRET: KEYS.secret,
      S3_PATH_STYLE: 'true',
    };
  }

  fallSilent(): void {
    this.state.silent = true;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
    this.stop();
  }
}

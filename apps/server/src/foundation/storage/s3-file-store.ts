import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { refuseInTransaction } from '../database/running.js';
import { checkKey, FileStore, StorageAway, StorageFull, StoredFile, typeOfKey } from './file-store.js';

const LIMIT_MS = 5000;
/** Every address is signed as of this long before its end, so that it stays the same while it is good. */
const ADDRESS_SECONDS = 1200;
const KNOWN_ADDRESSES = 5000;
const INSUFFICIENT_STORAGE = 507;

/** Files in a bucket of an S3-compatible service; the bucket stays private, clients read by presigned addresses. */
@Injectable()
export class S3FileStore extends FileStore {
  private readonly client: S3Client;
  private readonly bucket: string;
  /** Signing costs a page with photos more than its statement. */
  private readonly known = new Map<string, string>();

  constructor(config: Config) {
    super();
    this.bucket = config.S3_BUCKET!;
    this.client = new S3Client({
      endpoint: config.S3_ENDPOINT,
      region: config.S3_REGION,
      forcePathStyle: config.S3_PATH_STYLE,
      credentials: { accessKeyId: config.S3_KEY_ID!, secretAccessKey: config.S3_SECRET! },
      maxAttempts: 2,
      requestHandler: { connectionTimeout: LIMIT_MS },
      // Tencent COS and others do not know the checksums that Amazon adds on its own.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async put(key: string, bytes: Buffer, type: string): Promise<void> {
    checkKey(key, type);
    await this.answer((abortSignal) =>
      this.client.send(
        new PutObjectCommand({
          Bucket: this.bucket,
          Key: key,
          Body: bytes,
          ContentType: type,
          ContentDisposition: 'inline',
          CacheControl: `private, max-age=${ADDRESS_SECONDS / 2}`,
        }),
        { abortSignal },
      ),
    );
  }

  async get(key: string): Promise<StoredFile | null> {
    const type = typeOfKey(key);
    if (!type) return null;
    return this.answer(async (abortSignal) => {
      try {
        const found = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key }), { abortSignal });
        return { bytes: Buffer.from(await found.Body!.transformToByteArray()), type: found.ContentType ?? type };
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    });
  }

  async remove(key: string): Promise<void> {
    await this.answer((abortSignal) =>
      this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }), { abortSignal }),
    );
  }

  async address(key: string, until: Date): Promise<string> {
    const name = `${key} ${until.getTime()}`;
    const known = this.known.get(name);
    if (known) return known;
    const signed = await getSignedUrl(this.client, new GetObjectCommand({ Bucket: this.bucket, Key: key }), {
      signingDate: new Date(until.getTime() - ADDRESS_SECONDS * 1000),
      expiresIn: ADDRESS_SECONDS,
    });
    if (this.known.size >= KNOWN_ADDRESSES) this.known.clear();
    this.known.set(name, signed);
    return signed;
  }

  private async answer<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    refuseInTransaction('The bucket');
    try {
      return await ask(AbortSignal.timeout(LIMIT_MS));
    } catch (error) {
      const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
      const Fault = status === INSUFFICIENT_STORAGE ? StorageFull : StorageAway;
      throw new Fault('The bucket did not work', { cause: error });
    }
  }
}

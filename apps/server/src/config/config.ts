import 'reflect-metadata';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  IsBase64,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  ValidateIf,
  validateSync,
} from 'class-validator';

const url = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };
const inFolder = ValidateIf((config: Config) => config.STORAGE === 'local');
const inBucket = ValidateIf((config: Config) => config.STORAGE === 's3');
const HOPS: Record<string, number> = { true: 1, false: 0 };
const flag = Transform(({ value }) => value === true || value === 'true' || value === '1');

/** Everything that can be set from outside. Read once at the start; a wrong value stops the start with its name. */
export class Config {
  @IsString() HOST = '127.0.0.1';
  @Type(() => Number) @IsInt() @Min(0) @Max(65535) PORT = 3000;
  /** Where the server and the worker show their figures to Prometheus, each on a port of its own; none: it shows none. */
  @IsString() METRICS_HOST = '127.0.0.1';
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(65535) METRICS_PORT?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(65535) WORKER_METRICS_PORT?: number;
  /** mysql://user:password@host:port/database */
  @Matches(/^mysql:\/\/.+\/\w+$/) DATABASE_URL!: string;
  /**
   * The same database for who owns its tables; only `migrate` uses it, and gives the user of DATABASE_URL the rights to rows.
   * None: DATABASE_URL is the owner's.
   */
  @IsOptional() @Matches(/^mysql:\/\/.+\/\w+$/) DATABASE_OWNER_URL?: string;
  /** Address that residents' phones reach, without a slash at the end. */
  @IsUrl(url) PUBLIC_URL = 'http://127.0.0.1:3000';
  @IsString() BRAND_NAME = '千区';
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent']) LOG_LEVEL = 'info';
  /** Demo data and the start page with links to play several people. */
  @flag @IsBoolean() DEMO = false;
  /** Milliseconds by which the demo's day is moved, so that journeys begin at nine whenever they run. Nothing but a demo may have it. */
  @Type(() => Number) @IsInt() @Min(-86_400_000) @Max(86_400_000) DEMO_CLOCK_SHIFT_MS = 0;
  /** JSON written by the demo seed, read by the start page. */
  @IsOptional() @IsString() DEMO_FILE?: string;
  /** Address of the WeChat simulator's panel, for links on the start page. */
  @IsOptional() @IsUrl(url) WECHAT_SIM_URL?: string;
  /** Address of the phone with the WeChat bundle in it, for links on the start page. */
  @IsOptional() @IsUrl(url) WEAPP_HOST_URL?: string;
  /**
   * How many proxies stand in front, each of which adds to X-Forwarded-For whom it saw; `true` is one. What a client writes
   * there himself stands left of theirs and is not believed.
   */
  @Transform(({ value }) => HOPS[String(value)] ?? Number(value)) @IsInt() @Min(0) @Max(5) TRUST_PROXY = 0;
  /** Folder of the built H5 client; none: not served. */
  @IsOptional() @IsString() H5_DIR?: string;
  /** Folder of the built console; none: not served. */
  @IsOptional() @IsString() CONSOLE_DIR?: string;
  /** Key of 32 bytes, base64, that seals phone numbers and addresses at rest. */
  @IsBase64() DATA_KEY!: string;
  @Type(() => Number) @IsInt() @Min(1) @Max(100) DATABASE_POOL = 10;
  /** Requests of one address in a minute before 429. */
  @Type(() => Number) @IsInt() @Min(10) RATE_LIMIT = 600;
  /** How often a day somebody of the staff may look at a phone and an address in full. */
  @Type(() => Number) @IsInt() @Min(0) @Max(10_000) REVEALS_PER_DAY = 50;

  /** Where photos are kept: a folder of this machine, or a bucket of an S3-compatible service (docs/operating/storage.md). */
  @IsIn(['local', 's3']) STORAGE: 'local' | 's3' = 'local';
  @inFolder @IsString() STORAGE_DIR!: string;
  @inBucket @IsUrl(url) S3_ENDPOINT?: string;
  @inBucket @IsString() S3_REGION?: string;
  @inBucket @IsString() S3_BUCKET?: string;
  @inBucket @IsString() S3_KEY_ID?: string;
  @inBucket @IsString() S3_SECRET?: string;
  /** The bucket is named in the path of addresses, not in their host. */
  @flag @IsBoolean() S3_PATH_STYLE = false;

  @IsUrl(url) WECHAT_API_BASE = 'https://api.weixin.qq.com';
  @IsUrl(url) WECHAT_OPEN_BASE = 'https://open.weixin.qq.com';
  @IsString() WECHAT_APPID!: string;
  @IsString() WECHAT_SECRET!: string;
  /** The official account behind web authorisation of the H5 client. */
  @IsString() WECHAT_OA_APPID!: string;
  @IsString() WECHAT_OA_SECRET!: string;
  @IsIn(['release', 'trial', 'develop']) WECHAT_ENV_VERSION = 'release';
  /** JSON of the account's subscribe-message templates, see docs/wechat-templates.md; none: notices reach the inbox only. */
  @IsOptional() @IsString() WECHAT_TEMPLATES_FILE?: string;
  /** Token and EncodingAESKey of WeChat's message push, see docs/operating/wechat-messages.md; none: it is off. */
  @IsOptional() @Matches(/^[A-Za-z0-9]{3,32}$/) WECHAT_MESSAGE_TOKEN?: string;
  @IsOptional() @Matches(/^[A-Za-z0-9]{43}$/) WECHAT_MESSAGE_AES_KEY?: string;

  /** True when the other side is the local simulator: the UI and the logs must say so. */
  get wechatSimulated(): boolean {
    return !this.WECHAT_API_BASE.endsWith('.weixin.qq.com');
  }
}

/** What is set is not valid: its message names every wrong variable. */
export class ConfigError extends Error {
  constructor(lines: string[]) {
    super(`Configuration is not valid:\n${lines.join('\n')}`);
  }
}

/** The validated configuration. Throws a ConfigError. */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  const known = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const config = plainToInstance(Config, known, { exposeDefaultValues: true });
  const wrong = validateSync(config, { skipMissingProperties: false });
  if (wrong.length > 0) {
    const lines = wrong.map((w) => `${w.property}: ${Object.values(w.constraints ?? {}).join(', ')}`);
    throw new ConfigError(lines);
  }
  if (config.DEMO_CLOCK_SHIFT_MS !== 0 && !config.DEMO)
    throw new ConfigError(['DEMO_CLOCK_SHIFT_MS: only a demo may move its clock']);
  return config;
}

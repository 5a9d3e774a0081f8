import type { SimOptions } from './options.js';

function originOf(url: string): string {
  return new URL(url).origin;
}

/** Where the simulator may send a browser. Anything else would make it an open redirect. */
export class RedirectTargets {
  readonly origins: ReadonlySet<string>;
  readonly miniProgramUrl: string | undefined;
  /** Path before all of the simulator's own addresses, without a trailing slash. */
  readonly basePath: string;
  private readonly publicUrl: string | undefined;

  constructor(options: Pick<SimOptions, 'allowedRedirectOrigins' | 'miniProgramUrl' | 'publicUrl'>) {
    const origins = (options.allowedRedirectOrigins ?? []).map(originOf);
    this.origins = new Set(origins);
    this.miniProgramUrl = options.miniProgramUrl ?? (origins[0] && `${origins[0]}/h5`);
    if (options.miniProgramUrl && !this.allows(options.miniProgramUrl)) {
      throw new Error(`miniProgramUrl ${options.miniProgramUrl} is not of an allowed origin`);
    }
    this.publicUrl = options.publicUrl?.replace(/\/+$/, '');
    this.basePath = this.publicUrl === undefined ? '' : new URL(this.publicUrl).pathname.replace(/\/+$/, '');
  }

  allows(url: string): boolean {
    return URL.canParse(url) && this.origins.has(originOf(url));
  }

  /** A full address to go to, or undefined: of an allowed origin, or a path of the simulator itself. */
  safeNext(next: string): string | undefined {
    if (this.allows(next)) return new URL(next).href;
    if (!next.startsWith('/') || URL.canParse(next)) return undefined;
    const own = 'http://simulator.invalid';
    const url = new URL(next, own);
    return url.origin === own ? `${url.pathname}${url.search}${url.hash}` : undefined;
  }

  /** The simulator's own address as browsers reach it. */
  own(path: string, request: { protocol: string; host: string }): string {
    return `${this.publicUrl ?? `${request.protocol}://${request.host}`}${path}`;
  }

  /** The page of the mini-program as the H5 client shows it. */
  miniProgramPage(page: string, query: string): string | undefined {
    if (this.miniProgramUrl === undefined) return undefined;
    const address = page === '' ? this.miniProgramUrl : `${this.miniProgramUrl.replace(/\/+$/, '')}/${page}`;
    return query === '' ? address : `${address}?${query}`;
  }
}

import { CallLog } from './call-log.js';
import { AdjustableClock } from './clock.js';
import { Codes } from './codes.js';
import { CustomerWindows } from './customer-windows.js';
import { demoPeople } from './demo-people.js';
import { refuse } from './errors.js';
import { Faults } from './faults.js';
import { openidOf, unionidOf } from './identity.js';
import { readMessageServer } from './message-server.js';
import { Messages } from './messages.js';
import type { SimOptions } from './options.js';
import { People, readPeople, type Person } from './people.js';
import { Pushes } from './pushes.js';
import { Quotas } from './quota.js';
import { RedirectTargets } from './redirect-targets.js';
import { ReleasedPages } from './released-pages.js';
import { SubscribeTemplates } from './subscribe-templates.js';
import { Subscriptions } from './subscriptions.js';
import { Tokens } from './tokens.js';
import { UrlLinks } from './url-links.js';
import { Verdicts } from './verdicts.js';
import { Visits } from './visits.js';
import { WebTokens } from './web-tokens.js';

export interface App {
  appid: string;
  secret: string;
}

const VERDICT_MS = 1000;

/** All state of one simulator; lives in memory and is gone with the process. */
export class World {
  readonly clock: AdjustableClock;
  readonly people: People;
  readonly codes: Codes;
  readonly tokens: Tokens;
  readonly webTokens: WebTokens;
  readonly quotas: Quotas;
  readonly links: UrlLinks;
  readonly pages: ReleasedPages;
  readonly targets: RedirectTargets;
  readonly templates = new SubscribeTemplates();
  readonly subscriptions = new Subscriptions(this.templates);
  readonly messages = new Messages();
  readonly customers: CustomerWindows;
  readonly visits: Visits;
  readonly verdicts = new Verdicts();
  readonly pushes: Pushes;
  readonly faults = new Faults();
  readonly calls = new CallLog();
  readonly miniProgram: App;
  readonly officialAccount: App;
  readonly unionidInBaseScope: boolean;
  private readonly byOpenid = new Map<string, string>();

  constructor(options: SimOptions) {
    this.clock = new AdjustableClock(options.clock);
    this.people = new People(options.people === undefined ? demoPeople : readPeople(options.people));
    this.codes = new Codes(this.clock);
    this.customers = new CustomerWindows(this.clock);
    this.visits = new Visits(this.clock);
    this.verdicts.setDelay(options.verdictDelayMs === undefined ? VERDICT_MS : options.verdictDelayMs);
    this.quotas = new Quotas(this.clock, options.limits);
    this.tokens = new Tokens(this.clock, this.quotas);
    this.webTokens = new WebTokens(this.clock);
    this.links = new UrlLinks(this.clock);
    this.pages = new ReleasedPages(options.appJsonPath, options.pages ?? []);
    this.targets = new RedirectTargets(options);
    this.miniProgram = { appid: options.appid, secret: options.secret };
    this.officialAccount = { appid: options.oaAppid, secret: options.oaSecret };
    const server = options.messageServer === undefined ? null : readMessageServer(options.messageServer, options.appid);
    this.pushes = new Pushes(this.clock, server, options.pushRetryMs);
    this.unionidInBaseScope = options.unionidInBaseScope ?? true;
  }

  /** The person behind a code or token: known, because people are never removed. */
  person(id: string): Person {
    const person = this.people.find(id);
    if (!person) throw refuse('badCode');
    return person;
  }

  openid(app: App, person: Person): string {
    return openidOf(app.appid, person.id);
  }

  /** The person behind an openid of the mini-program. Openids are reckoned, so each is reckoned once. */
  personOf(openid: unknown): Person | undefined {
    if (typeof openid !== 'string') return undefined;
    if (!this.byOpenid.has(openid))
      for (const person of this.people.all()) this.byOpenid.set(this.openid(this.miniProgram, person), person.id);
    return this.people.find(this.byOpenid.get(openid));
  }

  /** Whether this is somebody's openid, but of the official account. */
  ofOfficialAccount(openid: unknown): boolean {
    return this.people.all().some((person) => this.openid(this.officialAccount, person) === openid);
  }

  /** Both apps are bound to one open-platform account. */
  unionid(person: Person): string {
    return unionidOf(`${this.miniProgram.appid} ${this.officialAccount.appid}`, person.id);
  }
}

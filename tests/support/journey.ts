import { randomUUID } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import type { Phone, Place, Target } from './phone.js';
import { openTarget } from './targets/open-target.js';

interface DemoEngineer {
  id: string;
  name: string;
  person: string | null;
  code: string;
}

/** The running demo stack and the phones of a journey. */
export class Journey {
  private readonly phones: Phone[] = [];
  readonly demo: { communityId: string; engineers: DemoEngineer[]; operator: { username: string; password: string } };

  private constructor(
    private readonly target: Target,
    readonly place: Place,
  ) {
    this.demo = stackOfRun().demo;
  }

  static async begin(): Promise<Journey> {
    const place: Place = stackOfRun();
    return new Journey(await openTarget(place), place);
  }

  async end(): Promise<void> {
    for (const phone of this.phones) await phone.close();
    await this.target.close();
  }

  /** Complaints of all phones: script errors and failed requests nobody expected. */
  complaints(): string[] {
    return this.phones.flatMap((phone) => phone.complaints);
  }

  engineer(name: string): DemoEngineer {
    const found = this.demo.engineers.find((engineer) => engineer.name === name);
    if (!found) throw new Error(`no engineer ${name} in the demo world`);
    return found;
  }

  /** The phone of somebody WeChat has never seen here. */
  async newResident(name: string): Promise<{ phone: Phone; person: string }> {
    const person = await this.newPerson(name);
    return { phone: await this.phoneOf(person), person };
  }

  /** Somebody WeChat has never seen here, without a phone of his own in this journey. */
  async newPerson(name: string): Promise<string> {
    const person = `journey-${randomUUID().slice(0, 8)}`;
    await this.tell(`${this.place.sim}/sim/people`, { id: person, name, role: 'resident', phone: '19900008888' });
    return person;
  }

  async phoneOf(person: string): Promise<Phone> {
    const phone = await this.target.pickUp(person);
    this.phones.push(phone);
    return phone;
  }

  /** The API as a person's mini-program uses it; for what happens on other phones meanwhile. */
  async apiOf(person: string): Promise<(method: string, path: string, body?: object) => Promise<unknown>> {
    const { code } = (await this.tell(`${this.place.sim}/sim/login-code`, { person })) as { code: string };
    const { token } = (await this.tell(`${this.place.origin}/api/sessions/wechat-mini`, { code })) as { token: string };
    return (method, path, body) => this.tell(`${this.place.origin}${path}`, body, { method, token });
  }

  /** What is set in the WeChat simulator, and what it has seen. */
  sim(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
    return this.tell(`${this.place.sim}${path}`, body, { method });
  }

  /** Cuts the minute short in which more news of the same day is awaited. */
  async hastenNews(): Promise<void> {
    const database = await createConnection(stackOfRun().database);
    await database.query('UPDATE notification_batch SET due_at = due_at - INTERVAL 1 MINUTE');
    await database.end();
  }

  /** The API as the operator of the demo uses it. */
  async operator(): Promise<(method: string, path: string, body?: object) => Promise<unknown>> {
    const { token } = (await this.tell(`${this.place.origin}/api/sessions/staff`, this.demo.operator)) as {
      token: string;
    };
    return (method, path, body) => this.tell(`${this.place.origin}${path}`, body, { method, token });
  }

  private async tell(url: string, body: object | undefined, { method = 'POST', token = '' } = {}): Promise<unknown> {
    const answer = await fetch(url, {
      method,
      headers: {
        'idempotency-key': randomUUID(),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: body ? JSON.stringify(body) : undefined,
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : null;
  }
}

const stackOfRun = () =>
  JSON.parse(process.env.JOURNEY_STACK ?? '{}') as Place & { database: string; demo: Journey['demo'] };

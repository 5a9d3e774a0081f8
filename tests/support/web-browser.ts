import type { Answer, Person } from './person.js';
import type { World } from './world.js';

/** A browser inside WeChat that somebody of the simulator uses, with its cookies. */
export class WebBrowser {
  private state = '';

  constructor(
    private readonly world: World,
    private readonly name: string,
  ) {}

  /** Opens the link in a code, or asks for a page; goes through WeChat's silent authorisation; gives code and state. */
  async authorise(
    url = '/api/wechat/authorize?next=/h5/pages/community/index',
  ): Promise<{ code: string; state: string }> {
    const asked = await this.world.anonymous().get(url);
    this.state = String(asked.headers['set-cookie']).split(';')[0];
    const wechat = await fetch(String(asked.headers.location), {
      redirect: 'manual',
      headers: { cookie: `sim_person=${this.name}` },
    });
    const back = new URL(wechat.headers.get('location') ?? '');
    return { code: back.searchParams.get('code') ?? '', state: back.searchParams.get('state') ?? '' };
  }

  /** Hands code and state of the address to the server, with the cookie unless told otherwise. */
  enter(
    body: { code: string; state: string },
    withCookie = true,
    person: Person = this.world.anonymous(),
  ): Promise<Answer> {
    return person.post('/api/sessions/wechat-h5', body, { headers: withCookie ? { cookie: this.state } : {} });
  }

  async login(): Promise<Answer> {
    return this.enter(await this.authorise());
  }
}

import { existsSync } from 'node:fs';
import automator from 'miniprogram-automator';
import type { Line, Place, Target } from '../phone.js';
import { AutomatorPhone } from './automator-phone.js';

type MiniProgram = Awaited<ReturnType<typeof automator.launch>>;

const DEFAULT_CLI =
  process.platform === 'win32'
    ? 'C:/Program Files (x86)/Tencent/微信web开发者工具/cli.bat'
    : '/Applications/wechatwebdevtools.app/Contents/MacOS/cli';

/** The command line of WeChat's tools, or null where there is none. */
export function devtoolsCli(wanted = process.env.WECHAT_DEVTOOLS_CLI): string | null {
  const path = wanted ?? DEFAULT_CLI;
  return existsSync(path) ? path : null;
}

/** The built WeChat bundle in WeChat's own tools. One window, so one phone: people follow each other on it. */
export async function devtoolsTarget(place: Place): Promise<Target> {
  const cliPath = devtoolsCli();
  if (!cliPath) throw new Error('WeChat DevTools are not installed here');
  const program = await automator.launch({ cliPath, projectPath: process.cwd(), trustProject: true });
  return {
    pickUp: async (person) => {
      const phone = new DevtoolsPhone(program, place, person);
      await phone.becomes();
      return phone;
    },
    close: () => program.close(),
  };
}

class DevtoolsPhone extends AutomatorPhone {
  constructor(
    program: MiniProgram,
    private readonly place: Place,
    private readonly person: string,
  ) {
    super();
    this.use(program);
  }

  /** The tools' own user is nobody in the simulator, so a code of the simulator stands in for what login gives. */
  async becomes(): Promise<void> {
    const answer = await fetch(`${this.place.sim}/sim/login-code`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: this.person }),
    });
    await this.mp.mockWxMethod('login', await answer.json());
    await this.mp.mockWxMethod('requestSubscribeMessage', { errMsg: 'requestSubscribeMessage:ok' });
    await this.mp.callWxMethod('clearStorage', {});
  }

  async open(path: string): Promise<void> {
    await this.mp.callWxMethod('reLaunch', { url: `/${path}` });
  }

  scan(code: string): Promise<void> {
    return this.open(`pages/bind/index?q=${encodeURIComponent(`${this.place.origin}/q/${code}`)}`);
  }

  async choosePhotos(_id: string, _count: number): Promise<void> {
    throw new Error("the tools' album is nobody's to open");
  }

  async lookAt(_id: string, _name: string): Promise<void> {
    throw new Error('what the tools show large cannot be asked for');
  }

  async dial(_id: string): Promise<string> {
    throw new Error('the tools call nobody');
  }

  async seeOnMap(_id: string): Promise<string> {
    throw new Error("the tools' map cannot be asked what it shows");
  }

  async setOnline(_online: boolean): Promise<void> {
    throw new Error('the tools keep their line');
  }

  async putClock(_days: number): Promise<void> {
    throw new Error('the tools keep their clock');
  }

  async throttle(_line: Line): Promise<void> {
    throw new Error('the tools keep their line');
  }

  async handTo(_person: string, _path: string): Promise<void> {
    throw new Error('the tools have one user');
  }

  async close(): Promise<void> {}
}

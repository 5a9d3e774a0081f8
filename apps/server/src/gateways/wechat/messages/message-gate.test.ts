import type { Config } from '../../../config/config.js';
import { Clock } from '../../../foundation/clock/clock.js';
import { Metrics } from '../../../foundation/metrics/metrics.js';
import { MessageGate } from './message-gate.js';

test('a key without a token stops the start: the operator believes that messages are on', () => {
  const config = { WECHAT_APPID: 'wx1', WECHAT_MESSAGE_AES_KEY: 'a'.repeat(43) } as Config;
  expect(() => new MessageGate(config, new Clock(config), new Metrics())).toThrow('without WECHAT_MESSAGE_TOKEN');
});

import type { Page } from 'playwright-core';
import type { Method } from './method.js';

type Emit = (method: string, params: unknown) => void;

/** Methods of the tools around the phone. What WeChat's tools do with its servers is answered from the phone itself. */
export function toolMethods(page: Page, emit: Emit): Record<string, Method> {
  let ticket = '';
  return {
    'Tool.getInfo': async () => ({ SDKVersion: '3.8.0', simulated: true }),
    'Tool.close': async () => undefined,
    'Tool.enableRemoteDebug': async () => {
      setTimeout(() => emit('Tool.onRemoteDebugConnected', {}), 50);
      return { qrCode: '' };
    },
    'Tool.getTestAccounts': async () => ({
      accounts: [{ openid: await page.evaluate(() => window.weappHost.settings.person), nickName: '' }],
    }),
    'Tool.getTicket': async () => ({ ticket }),
    'Tool.setTicket': async (params: { ticket: string }) => {
      ticket = params.ticket;
    },
    'Tool.refreshTicket': async () => {
      ticket = '';
    },
    'Tool.stopAudits': async () => {
      const figures = await page.evaluate(() => window.weappHost.measure.read());
      return { report: `<pre>${JSON.stringify(figures, null, 2)}</pre>`, data: JSON.stringify(figures) };
    },
    'Tool.native': ({ method, data }: { method: string; data?: { url?: string } }) =>
      page.evaluate(([name, given]) => window.weappHost.automation.call(`Native.${name}`, given ?? {}), [
        method,
        data,
      ] as const),
    'App.captureScreenshot': async () => ({ data: (await page.screenshot()).toString('base64') }),
    'App.enableLog': async () => undefined,
    'App.exit': async () => {
      await page.evaluate(() => window.weappHost.callApp('onHide'));
    },
  };
}

import type { ElementHandle, Page } from 'playwright-core';
import type { Method } from './method.js';

/** An element that moves or is covered for longer than this cannot be tapped by a person either. */
const PATIENCE_MS = 5000;

interface One {
  elementId: string;
}

/** Methods that a finger or a keyboard does: real touches at real places, so what is covered cannot be tapped. */
export function fingerMethods(page: Page): Record<string, Method> {
  const handle = async (elementId: string): Promise<ElementHandle<HTMLElement>> => {
    const found = await page.evaluateHandle((id) => window.weappHost.automation.domOf(id), elementId);
    return found.asElement() as ElementHandle<HTMLElement>;
  };
  const tap = async ({ elementId }: One) => (await handle(elementId)).tap({ timeout: PATIENCE_MS });
  const touch = (type: string) => (params: One) =>
    page.evaluate(([kind, given]) => window.weappHost.automation.call('Element.touch', { ...given, type: kind }), [
      type,
      params,
    ] as const);
  const type = async (elementId: string, text: string) => {
    const field = await (await handle(elementId)).$('input, textarea');
    if (!field) throw new Error('nothing to type into');
    await field.fill(text, { timeout: PATIENCE_MS });
  };
  return {
    'Element.tap': tap,
    'Element.touchstart': touch('touchstart'),
    'Element.touchmove': touch('touchmove'),
    'Element.touchend': touch('touchend'),
    'Element.dispatchEvent': async ({ elementId, eventName, eventInit }: One & EventWish) =>
      (await handle(elementId)).dispatchEvent(eventName, eventInit),
    'Element.callFunction': async (params: One & { functionName: string; args: [string] }) => {
      const { elementId, functionName, args } = params;
      if (functionName === 'switch.tap') return tap(params);
      if (functionName === 'input.input' || functionName === 'textarea.input') return type(elementId, args[0]);
      return page.evaluate((given) => window.weappHost.automation.call('Element.callFunction', given), params);
    },
  };
}

interface EventWish {
  eventName: string;
  eventInit?: Record<string, unknown>;
}

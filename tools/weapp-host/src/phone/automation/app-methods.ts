import type { Phone } from '../phone.js';

interface Call {
  method: string;
  args?: unknown[];
  pluginId?: string;
}

/** These answer at once; all others take `success` and `fail`. */
const AT_ONCE =
  /Sync$|^(on|off|create|canIUse|nextTick)|^get(\w+Manager|AppBaseInfo|WindowInfo|DeviceInfo|SystemSetting|AppAuthorizeSetting|MenuButton\w+)$/;

/** Methods of the automation that concern the app as a whole. */
export function appMethods(phone: Phone, bindings: (name: string, args: unknown[]) => void) {
  const originals = new Map<string, unknown>();
  const withoutPlugins = ({ pluginId }: Call) => {
    if (pluginId) throw new Error(`weapp-host lacks plugins: ${pluginId}`);
  };
  return {
    getCurrentPage: () => factsOf(phone.stack.top!),
    getPageStack: () => ({ pageStack: phone.stack.pages.map(factsOf) }),
    callWxMethod: async (call: Call) => {
      withoutPlugins(call);
      return { result: await callWx(phone, call) };
    },
    mockWxMethod: (call: Call & { result?: unknown; functionDeclaration?: string }) => {
      withoutPlugins(call);
      const { method, functionDeclaration } = call;
      if (!originals.has(method)) originals.set(method, phone.wx[method]);
      if (functionDeclaration) {
        const mock = phone.service.evaluate(functionDeclaration);
        phone.wx[method] = (...given: unknown[]) =>
          mock.call({ origin: originals.get(method) }, ...given, ...(call.args ?? []));
      } else if ('result' in call) phone.wx[method] = answering(method, call.result);
      else phone.wx[method] = originals.get(method);
    },
    callFunction: async ({ functionDeclaration, args = [] }: { functionDeclaration: string; args?: unknown[] }) => ({
      result: await phone.service.evaluate(functionDeclaration)(...args),
    }),
    addBinding: ({ name }: { name: string }) => phone.service.bind(name, (...args) => bindings(name, args)),
  };
}

const factsOf = ({ id, path, query }: Phone['stack']['pages'][number]) => ({ pageId: id, path, query });

function callWx(phone: Phone, { method, args = [] }: Call): unknown {
  const call = phone.wx[method] as (...args: unknown[]) => unknown;
  if (AT_ONCE.test(method)) return call(...args);
  const [options, ...more] = args as [object?, ...unknown[]];
  return new Promise((success, fail) => {
    call({ ...options, success, fail: (error: { errMsg?: string }) => fail(new Error(error.errMsg)) }, ...more);
  });
}

/** A stand-in that gives the same answer every time, in the way the function gives its own. */
function answering(method: string, result: unknown) {
  return (options?: { success?(result: unknown): void; complete?(result: unknown): void }) => {
    if (AT_ONCE.test(method)) return result;
    if (!options?.success && !options?.complete) return Promise.resolve(result);
    options.success?.(result);
    options.complete?.(result);
    return undefined;
  };
}

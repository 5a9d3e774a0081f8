import { ARIA_COMPONENTS } from '../src/platform/aria-names';

/** What a Taro plugin needs of its context here; Taro exports no narrower type. */
interface PluginContext {
  registerMethod(method: { name: string; fn(platform: Platform): void }): void;
}

interface Platform {
  template?: { mergeComponents(context: unknown, components: Record<string, Record<string, string>>): void };
}

/** Puts the attributes for screen readers into the WeChat templates. */
export default (context: PluginContext) =>
  context.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => platform.template?.mergeComponents(context, ARIA_COMPONENTS),
  });

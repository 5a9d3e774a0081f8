import theme from '../src/theme.json';

/** What a Taro plugin needs of its context here; Taro exports no narrower type. */
interface PluginContext {
  modifyAppConfig(change: (told: { appConfig: Record<string, unknown> }) => void): void;
}

/** The browser knows no `@name` in the configuration: it gets the colours of the day, and `browser-look.scss` turns them at night. */
export default (context: PluginContext) =>
  context.modifyAppConfig(({ appConfig }) => {
    delete appConfig.darkmode;
    delete appConfig.themeLocation;
    Object.assign(appConfig, named(appConfig) as object);
  });

function named(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(named);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, named(inner)]));
  const name = typeof value === 'string' && value.startsWith('@') ? value.slice(1) : '';
  return name in theme.light ? theme.light[name as keyof typeof theme.light] : value;
}

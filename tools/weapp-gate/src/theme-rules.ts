import { appOf, jsonOf, subPagesOf } from './app-json.js';
import type { Bundle, Rule } from './bundle.js';

type Theme = Partial<Record<'light' | 'dark', Record<string, string>>>;

const SCHEMES = ['light', 'dark'] as const;

function themeOf(bundle: Bundle): Theme {
  const { themeLocation } = appOf(bundle);
  return themeLocation && themeLocation in bundle ? jsonOf<Theme>(bundle, themeLocation) : {};
}

/** What a setting means: itself, or the values that the theme gives to its `@name`. */
export const themed = (bundle: Bundle, value: string): string[] =>
  value.startsWith('@')
    ? SCHEMES.map((scheme) => themeOf(bundle)[scheme]?.[value.slice(1)]).filter((path) => path !== undefined)
    : [value];

/** Every `@name` among the settings that can follow the theme, with the file that says it. */
function themeNames(bundle: Bundle): [path: string, name: string][] {
  const { pages, window, tabBar } = appOf(bundle);
  const settings: [string, unknown][] = [
    ['app.json', [window, tabBar]],
    ...[...pages, ...subPagesOf(bundle)]
      .map((page) => `${page}.json`)
      .filter((path) => path in bundle)
      .map((path): [string, unknown] => [path, textsOf(jsonOf<object>(bundle, path))]),
  ];
  return settings.flatMap(([path, value]) => namesIn(value).map((name): [string, string] => [path, name]));
}

/** What a page sets of its window is text; its components lie deeper, and the name of a package may begin with @. */
const textsOf = (settings: object) => Object.values(settings).filter((value) => typeof value === 'string');

function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('@') ? [value.slice(1)] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(namesIn) : [];
}

export const themeIsComplete: Rule = (bundle) => {
  const { darkmode, themeLocation } = appOf(bundle);
  const names = themeNames(bundle);
  if (darkmode !== true) return names.map(([path, name]) => `${path}: @${name} without darkmode in app.json`);
  if (!themeLocation) return ['app.json: darkmode without themeLocation'];
  if (!(themeLocation in bundle)) return [`${themeLocation}: missing, themeLocation of app.json names it`];
  return names.flatMap(([path, name]) =>
    SCHEMES.filter((scheme) => !(name in (themeOf(bundle)[scheme] ?? {}))).map(
      (scheme) => `${path}: @${name} is not in ${scheme} of ${themeLocation}`,
    ),
  );
};

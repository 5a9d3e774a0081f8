import { gzipSync } from 'node:zlib';
import { Bundle, Rule, texts } from './bundle.js';

const FIRST_LOAD_MOST = 260 * 1024;

/** Everything comes from our own origin: no address of a stranger in a style, a page or a component library. */
const assetsAreOurs: Rule = (bundle) => [
  ...texts(bundle, /\.(css|html|js)$/).flatMap(([path, text]) =>
    (text.match(/[\w.-]*(?:360buyimg|alicdn|jsdelivr|unpkg|googleapis)\.[\w.]+/g) ?? []).map(
      (host) => `${path}: asset of ${host}`,
    ),
  ),
  ...texts(bundle, /\.css$/).flatMap(([path, text]) =>
    (text.match(/url\(\s*["']?(?:https?:)?\/\/[^)"']*|@import\s+["'](?:https?:)?\/\/[^"']*/g) ?? []).map(
      (url) => `${path}: ${url}`,
    ),
  ),
  ...texts(bundle, /\.html$/).flatMap(([path, text]) =>
    (text.match(/(?:src|href)=["']?(?:https?:)?\/\/[^"'>\s]*/g) ?? []).map((url) => `${path}: ${url}`),
  ),
];

/** The files a browser must have before the client runs: index.html, its scripts and its styles. */
function firstLoad(bundle: Bundle): string[] {
  const html = bundle['index.html'].toString('utf8');
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="\/h5\/([^"]+)"/g)].map((match) => match[1]);
  return ['index.html', ...named];
}

export const firstLoadBytes = (bundle: Bundle) =>
  firstLoad(bundle)
    .filter((path) => path in bundle)
    .reduce((sum, path) => sum + gzipSync(bundle[path], { level: 9 }).length, 0);

const firstLoadIsThere: Rule = (bundle) =>
  firstLoad(bundle)
    .filter((path) => !(path in bundle))
    .map((path) => `index.html: names ${path}, which is missing`);

const firstLoadIsSmall: Rule = (bundle) =>
  firstLoadBytes(bundle) > FIRST_LOAD_MOST ? [`first load: ${Math.round(firstLoadBytes(bundle) / 1024)} kB (gz)`] : [];

export const h5Rules = { assetsAreOurs, firstLoadIsThere, firstLoadIsSmall };

import { dirname, join } from 'node:path/posix';
import postcss, { type AtRule, type ChildNode, type Root } from 'postcss';
import selectorParser from 'postcss-selector-parser';

type Read = (path: string) => string | undefined;

const LENGTHS: [RegExp, string][] = [
  [/(-?\d*\.?\d+)rpx\b/g, 'calc(var(--rpx) * $1)'],
  // A page is as high as its own web view, not as the phone.
  [/(-?\d*\.?\d+)vh\b/g, 'calc(var(--vh) * $1)'],
  [/(?:env|constant)\(\s*(safe-area-inset-\w+)\s*(?:,[^)]*)?\)/g, 'var(--$1)'],
];

const elements = selectorParser((selectors) =>
  selectors.walkTags((tag) => {
    if (!/^(from|to|\d)/.test(tag.value)) tag.value = `wx-${tag.value}`;
  }),
);

/** One wxss file as CSS for a browser, its imports included. `path` has its ending. */
export function cssOf(path: string, read: Read): string {
  const root = withImports(path, read, []);
  root.walkDecls((declaration) => {
    declaration.value = withUrls(
      LENGTHS.reduce((value, [from, to]) => value.replace(from, to), declaration.value),
      path,
    );
  });
  root.walkRules((rule) => {
    const parent = rule.parent as AtRule | undefined;
    if (parent?.type === 'atrule' && /keyframes$/.test(parent.name)) return;
    rule.selector = elements.processSync(rule.selector);
  });
  root.walkAtRules('media', followTheme);
  return root.toString();
}

/** The theme is the phone's, not the browser's. */
function followTheme(rule: AtRule): void {
  const asked = /^\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)$/.exec(rule.params);
  if (!asked) return;
  rule.name = 'container';
  rule.params = `style(--theme: ${asked[1]})`;
}

function withImports(path: string, read: Read, above: string[]): Root {
  const text = read(path);
  if (text === undefined) throw new Error(`${above[above.length - 1] ?? 'app'} imports ${path}, which is missing`);
  if (above.includes(path)) throw new Error(`${path} imports itself`);
  const root = postcss.parse(text, { from: path });
  root.walkAtRules('import', (rule) => {
    const from = rule.params.replace(/["']/g, '').trim();
    const target = from.startsWith('/') ? from.slice(1) : join(dirname(path), from);
    rule.replaceWith(withImports(target, read, [...above, path]).nodes as ChildNode[]);
  });
  return root;
}

/** Files of the package are served under /package/. */
const withUrls = (value: string, path: string) =>
  value.replace(/url\(\s*(["']?)(?!data:|https?:|\/\/)([^"')]+)\1\s*\)/g, (_all, _quote, target: string) => {
    const at = target.startsWith('/') ? target.slice(1) : join(dirname(path), target);
    return `url("/package/${at}")`;
  });

import { posix } from 'node:path';
import { jsonOf, packageOf } from './app-json.js';
import { Bundle, Rule, texts } from './bundle.js';
import { Node, nodesOf } from './syntax-tree.js';
import { compileTemplates } from './templates.js';

/** A file and the file that it names, both from the folder of the app. */
type Reference = [from: string, to: string];

/** A name as WeChat reads it: from the folder of the app when it begins with a slash, else from the file that says it. */
const resolved = (from: string, name: string) =>
  name.startsWith('/') ? posix.normalize(name.slice(1)) : posix.join(posix.dirname(from), name);

function scriptReferences(bundle: Bundle): Reference[] {
  return Object.keys(bundle)
    .filter((path) => /\.(js|wxs)$/.test(path))
    .flatMap((path) =>
      nodesOf(bundle[path])
        .flatMap(required)
        .map((name): Reference => [
          path,
          /\.(js|wxs)$/.test(name) ? resolved(path, name) : `${resolved(path, name)}.js`,
        ]),
    );
}

/** What a piece of a script requires; `require.async` is another thing: it may cross packages. */
function required({ type, callee, arguments: given }: Node): string[] {
  if (type !== 'CallExpression' || (callee as Node).value !== 'require') return [];
  const name = (given as { expression: Node }[])[0]?.expression.value;
  return typeof name === 'string' ? [name] : [];
}

const styleReferences = (bundle: Bundle): Reference[] =>
  texts(bundle, /\.wxss$/).flatMap(([path, text]) =>
    [...text.matchAll(/@import\s+["']([^"']+)["']/g)].map(([, name]): Reference => [path, resolved(path, name)]),
  );

/** Component → without its ending, because a component is four files. */
const componentReferences = (bundle: Bundle): Reference[] =>
  texts(bundle, /\.json$/).flatMap(([path]) =>
    Object.values(jsonOf<{ usingComponents?: Record<string, string> }>(bundle, path).usingComponents ?? {}).map(
      (name): Reference => [path, resolved(path, name)],
    ),
  );

const fileReferences = (bundle: Bundle): Reference[] => [
  ...scriptReferences(bundle),
  ...styleReferences(bundle),
  ...compileTemplates(bundle).references,
];

const namedFilesExist: Rule = (bundle) =>
  fileReferences(bundle)
    .filter(([, to]) => !(to in bundle))
    .map(([from, to]) => `${from}: names ${to}, which is missing`);

const componentsExist: Rule = (bundle) =>
  componentReferences(bundle).flatMap(([from, to]) => {
    const missing = ['js', 'json', 'wxml'].map((ending) => `${to}.${ending}`).filter((path) => !(path in bundle));
    if (missing.length > 0) return missing.map((path) => `${from}: uses a component whose ${path} is missing`);
    return jsonOf<{ component?: boolean }>(bundle, `${to}.json`).component === true
      ? []
      : [`${from}: uses ${to}, which says of itself that it is no component`];
  });

/** A sub-package may use what is its own or main's; main may use only its own: the rest may not be loaded yet. */
const packagesUseNoOther: Rule = (bundle) =>
  [...fileReferences(bundle), ...componentReferences(bundle)]
    .filter(([from, to]) => !['', packageOf(bundle, from)].includes(packageOf(bundle, to)))
    .map(([from, to]) => `${from}: names ${to} of sub-package ${packageOf(bundle, to)}`);

export const referenceRules = { namedFilesExist, componentsExist, packagesUseNoOther };

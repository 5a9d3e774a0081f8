import { bundleHash, readBundle, texts, type Bundle } from '../../../weapp-gate/src/bundle.js';
import { gzipSync } from 'node:zlib';
import { TmplGroup } from 'glass-easel-template-compiler';
import type { AppJson, ComponentJson, Program } from './program.js';
import { cssOf } from './styles.js';

/** Compiles a built mini-program as it would be uploaded. Throws with the file's name when a file cannot be read. */
export function readProgram(folder: string): Program {
  const bundle = readBundle(folder);
  if (!bundle['app.json']) throw new Error(`${folder} holds no mini-program: app.json is missing`);
  const app = json<AppJson>(bundle, 'app.json');
  return {
    hash: bundleHash(bundle),
    app,
    theme: app.themeLocation ? json<NonNullable<Program['theme']>>(bundle, app.themeLocation) : null,
    configs: configsOf(bundle),
    packages: packagesOf(
      bundle,
      (app.subPackages ?? []).map(({ root }) => root),
    ),
    scripts: Object.fromEntries(texts(bundle, /\.js$/)),
    templates: templatesOf(bundle),
    styles: stylesOf(bundle),
  };
}

function json<T>(bundle: Bundle, path: string): T {
  try {
    return JSON.parse(bundle[path].toString('utf8')) as T;
  } catch (error) {
    throw new Error(`${path}: ${String(error)}`, { cause: error });
  }
}

const withoutEnding = (path: string) => path.replace(/\.\w+$/, '');

function configsOf(bundle: Bundle): Program['configs'] {
  const templates = Object.keys(bundle).filter((path) => path.endsWith('.wxml'));
  const paths = templates.map(withoutEnding).filter((path) => `${path}.json` in bundle);
  return Object.fromEntries(paths.map((path) => [path, json<ComponentJson>(bundle, `${path}.json`)]));
}

function packagesOf(bundle: Bundle, roots: string[]): Program['packages'] {
  const sizes: Program['packages'] = Object.fromEntries(['', ...roots].map((root) => [root, 0]));
  for (const [path, bytes] of Object.entries(bundle))
    sizes[roots.find((root) => path.startsWith(`${root}/`)) ?? ''] += gzipSync(bytes).length;
  return sizes;
}

function templatesOf(bundle: Bundle): string {
  const group = new TmplGroup();
  try {
    for (const [path, text] of texts(bundle, /\.wxml$/)) group.addTmpl(withoutEnding(path), text);
    for (const [path, text] of texts(bundle, /\.wxs$/)) group.addScript(withoutEnding(path), text);
    return group.getTmplGenObjectGroups();
  } finally {
    group.free();
  }
}

function stylesOf(bundle: Bundle): Program['styles'] {
  const read = (path: string) => bundle[path]?.toString('utf8');
  const paths = Object.keys(bundle).filter((path) => path.endsWith('.wxss'));
  return Object.fromEntries(paths.map((path) => [withoutEnding(path), cssOf(path, read)]));
}

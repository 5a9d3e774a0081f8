import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Program } from './compile/program.js';
import { scopedStyles } from './compile/scoped-styles.js';

const here = import.meta.dirname;

/** What the browser of the phone loads besides the mini-program's own files. */
export interface Assets {
  html: string;
  script: string;
  program: string;
  styles: string;
}

export async function makeAssets(program: Program): Promise<Assets> {
  return {
    html: await readFile(join(here, 'phone/phone.html'), 'utf8'),
    script: await bundled(join(here, 'phone/main.ts')),
    program: programScript(program),
    styles: await stylesOf(program),
  };
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    sourcemap: 'inline',
    logLevel: 'error',
    loader: { '.html': 'text' },
  });
  return outputFiles[0].text;
}

const programScript = ({ templates, ...program }: Program) =>
  `window.weappProgram=${JSON.stringify({ ...program, templates: '', styles: {} })};\nwindow.weappTemplates=${templates};`;

/** Styles of the app are every page's; styles of a page end at its edge; the phone around them has its own. */
async function stylesOf({ styles, configs, app }: Program): Promise<string> {
  const read = (name: string) => readFile(join(here, 'phone', name), 'utf8');
  const own = await Promise.all(
    ['styles.css', 'overlay/overlay.css'].map(async (name) => aroundPages(await read(name))),
  );
  const pages = [
    ...app.pages,
    ...(app.subPackages ?? []).flatMap(({ root, pages: names }) => names.map((name) => `${root}/${name}`)),
  ];
  const ofPages = pages
    .filter((path) => styles[path])
    .map((path) => `@scope (.page-view[data-path="${path}"]) {\n${styles[path]}\n}`);
  const ofComponents = Object.keys(configs)
    .filter((path) => configs[path].component && styles[path])
    .map((path) => scopedStyles(styles[path], path, configs[path]));
  const ofApp = `@scope (.page-view) {\n${styles.app ?? ''}\n}`;
  return [...own, await read('built-ins.css'), ofApp, ...ofComponents, ...ofPages].join('\n');
}

/** The phone's own classes must not meet those of the mini-program. In a scope its root is named `:scope`. */
const aroundPages = (css: string) =>
  `@scope (html) to (wx-page > *) {\n${css.replace(/(^|[\s,])(?::root|html)(?=[\s,{])/g, '$1:scope')}\n}`;

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A built client: path inside its folder → bytes. */
export type Bundle = Record<string, Buffer>;

/** What a rule finds wrong: one sentence per fault, beginning with the file. */
export type Rule = (bundle: Bundle) => string[];

// The build keeps its stamp and the compressed copies beside the files; neither is part of the client.
const NOT_SHIPPED = /(^|\/)\.source-hash$|\.gz$/;

export function readBundle(folder: string): Bundle {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile() && !NOT_SHIPPED.test(path));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
}

const TEXT = /\.(js|json|wxml|wxss|wxs|css|html|map|svg)$/;

/** Path and text of the files that can be read; of those that end as `ending` says when it is given. */
export function texts(bundle: Bundle, ending = TEXT): [path: string, text: string][] {
  return Object.entries(bundle)
    .filter(([path]) => ending.test(path))
    .map(([path, bytes]) => [path, bytes.toString('utf8')]);
}

/** Names the bundle in reports: the same 12 digits mean the same files, byte by byte. */
export function bundleHash(bundle: Bundle): string {
  const hash = createHash('sha256');
  for (const path of Object.keys(bundle).sort()) hash.update(`${path}\0${bundle[path].length}\0`).update(bundle[path]);
  return hash.digest('hex').slice(0, 12);
}

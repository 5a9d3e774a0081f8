import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import type { FastifyInstance } from 'fastify';

const here = import.meta.dirname;
const read = (name: string) => readFile(join(here, name), 'utf8');

/** The page for people: the phone, and beside it the panel of the WeChat simulator. */
export function demoRoutes({ sim, bundle }: { sim: string; bundle: string }) {
  return async (app: FastifyInstance): Promise<void> => {
    const { code } = await transform(await read('demo.ts'), { loader: 'ts', format: 'esm', target: 'chrome100' });
    const files: [path: string, type: string, text: string][] = [
      ['/', 'text/html', await read('demo.html')],
      ['/demo.css', 'text/css', await read('demo.css')],
      ['/demo.js', 'text/javascript', code],
    ];
    for (const [path, type, text] of files)
      app.get(path, (_request, reply) =>
        reply.type(`${type}; charset=utf-8`).header('cache-control', 'no-cache').send(text),
      );
    app.get('/demo-facts', async () => ({ sim, bundle }));
  };
}

import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

const STYLES: readonly string[] = ['sim.css', 'panel.css', 'small-page.css', 'phone-panel.css'];
const SCRIPTS: readonly string[] = [
  'ask.js',
  'content.js',
  'draw.js',
  'panel.js',
  'phone-content.js',
  'phone-panel.js',
  'verdict-choices.js',
];

const asset = (name: string): string => readFileSync(new URL(`../panel/${name}`, import.meta.url), 'utf8');

/** The operator's page; everything it does goes through `/sim`. */
export async function panelRoutes(app: FastifyInstance): Promise<void> {
  function serveFile(path: string, name: string, type: string): void {
    const text = asset(name);
    app.get(path, (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).header('cache-control', 'no-cache').send(text),
    );
  }

  serveFile('/', 'panel.html', 'text/html');
  serveFile('/phone-panel', 'phone-panel.html', 'text/html');
  for (const name of STYLES) serveFile(`/assets/${name}`, name, 'text/css');
  for (const name of SCRIPTS) serveFile(`/assets/${name}`, name, 'text/javascript');
}

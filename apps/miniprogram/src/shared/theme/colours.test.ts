import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const src = join(__dirname, '../..');

/** Where colours may stand: the theme itself, and the page that is seen before any style has come. */
const HOMES = ['shared/theme/', 'theme.json', 'index.html'];

const COLOUR = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\b(?:rgb|hsl)a?\(|:\s*(?:white|black)\b/gi;

/** Icons are masks: their black is never seen. An id and a private field look like a colour, and are none. */
const INNOCENT = /%23000|`#\$\{/;

const sources = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(scss|tsx?|html|json)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
  .map((entry) => relative(src, join(entry.parentPath, entry.name)));

const coloursIn = (text: string) =>
  text
    .split('\n')
    .filter((line) => !INNOCENT.test(line))
    .flatMap((line) => line.match(COLOUR) ?? []);

test.each([
  ['color: #fff;', 1],
  ['background: rgba(0, 0, 0, 0.5);', 1],
  ['background: white;', 1],
  ["confirmColor: '#0e5a50'", 1],
  ['color: var(--ink);', 0],
  ['scrollToId(`#${id}`)', 0],
])('%s holds %d colours', (line, count) => expect(coloursIn(line)).toHaveLength(count));

test('colours stand in the theme and nowhere else', () => {
  expect(sources.length).toBeGreaterThan(150);
  const strays = sources
    .filter((file) => !HOMES.some((home) => file.startsWith(home)))
    .flatMap((file) => coloursIn(readFileSync(join(src, file), 'utf8')).map((colour) => `${file}: ${colour}`));
  expect(strays).toEqual([]);
});

test('the page before the program has the colours of the theme', () => {
  const tokens = readFileSync(join(src, 'shared/theme/tokens.scss'), 'utf8');
  const strangers = coloursIn(readFileSync(join(src, 'index.html'), 'utf8')).filter((hex) => !tokens.includes(hex));
  expect(strangers).toEqual([]);
});

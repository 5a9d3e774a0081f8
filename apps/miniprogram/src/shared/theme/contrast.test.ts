import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import theme from '../../theme.json';

const tokens = readFileSync(join(__dirname, 'tokens.scss'), 'utf8');

type Palette = Record<string, string>;

/** The colours of one mixin of tokens.scss, by name. */
function palette(mixin: string): Palette {
  const body = new RegExp(`@mixin ${mixin} \\{([^}]*)\\}`).exec(tokens)?.[1] ?? '';
  return Object.fromEntries([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));
}

const palettes: Record<'light' | 'dark', Palette> = { light: palette('light'), dark: palette('dark') };

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const PEOPLE = [1, 2, 3, 4, 5, 6].map((tone) => ['on-person', `person-${tone}`]);

/** Every text colour with every ground it stands on somewhere. */
const TEXTS = [
  ...['ground', 'card', 'brand-soft', 'action-soft', 'good-soft'].map((on) => ['ink', on]),
  ...['ground', 'card', 'brand-soft', 'action-soft', 'good-soft', 'line'].map((on) => ['ink-soft', on]),
  ...['ground', 'card', 'brand-soft'].map((on) => ['brand', on]),
  ...['ground', 'card', 'action-soft'].map((on) => ['action-strong', on]),
  ...['ground', 'card', 'danger-soft'].map((on) => ['danger', on]),
  ...['card', 'good-soft'].map((on) => ['good', on]),
  ['on-hero', 'hero'],
  ['on-hero-soft', 'hero'],
  ['on-brand', 'brand'],
  ['on-action', 'action'],
  ['on-good', 'good'],
  ['on-notice', 'notice'],
  ...PEOPLE,
];

/** Frames of what can be touched, and marks without words. */
const FRAMES = [
  ['outline', 'card'],
  ['outline', 'ground'],
  ['action', 'card'],
  ['brand', 'card'],
  ['star', 'card'],
];

describe.each(['light', 'dark'] as const)('the %s palette', (name) => {
  const colours = palettes[name];

  test.each(TEXTS)('%s can be read on %s', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(FRAMES)('%s can be seen on %s', (frame, ground) => {
    expect(contrast(colours[frame], colours[ground])).toBeGreaterThanOrEqual(3);
  });

  test('has no black', () => expect(Object.values(colours)).not.toContain('#000000'));

  test('colours the bars of WeChat as the page', () => {
    const { barGround, ground, tabText, tabChosen, tabGround, accent, quiet } = theme[name];
    expect({ barGround, ground, tabGround, accent }).toEqual({
      barGround: colours.hero,
      ground: colours.ground,
      tabGround: colours.card,
      accent: colours.brand,
    });
    [tabText, tabChosen, accent, quiet].forEach((text) =>
      expect(contrast(text, tabGround)).toBeGreaterThanOrEqual(4.5),
    );
  });
});

test('night has every colour of the day, and no other', () => {
  expect(Object.keys(palettes.light).length).toBeGreaterThan(25);
  expect(Object.keys(palettes.dark)).toEqual(Object.keys(palettes.light));
  expect(Object.keys(theme.dark)).toEqual(Object.keys(theme.light));
});

test('by night what lies on top is lighter', () => {
  expect(luminance(palettes.dark.card)).toBeGreaterThan(luminance(palettes.dark.ground));
});

test('codes to scan stay dark on white', () => {
  expect(palette('always')['qr-paper']).toBe('#ffffff');
  expect(palettes.dark['qr-paper']).toBeUndefined();
});

import { inflateSync } from 'node:zlib';

/** Data bytes per block, blocks: level M, versions 1 to 6. Enough for the longest scene; no error correction. */
const BLOCKS = [
  [16, 1],
  [28, 1],
  [44, 1],
  [32, 2],
  [43, 2],
  [27, 4],
] as const;
const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_r, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

type Grid = boolean[][];

/** Rows of dark or light pixels of a PNG of one byte a pixel, whose first colour is the dark one. */
function pixelsOf(png: Buffer): Grid {
  const width = png.readUInt32BE(16);
  const start = png.indexOf('IDAT');
  const raw = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
  const line = (y: number): Buffer => raw.subarray(y * (width + 1) + 1, (y + 1) * (width + 1));
  return Array.from({ length: width }, (_row, y) => Array.from(line(y), (pixel) => pixel === 0));
}

/** Modules, found from the dark square's bounds and the seven modules of the first finder. */
function modulesOf(pixels: Grid): Grid {
  const top = pixels.findIndex((row) => row.includes(true));
  const left = pixels[top].indexOf(true);
  const right = pixels[top].lastIndexOf(true);
  const module = (pixels[top].indexOf(false, left) - left) / 7;
  const size = Math.round((right - left + 1) / module);
  const middle = (index: number): number => Math.floor((index + 0.5) * ((right - left + 1) / size));
  return Array.from({ length: size }, (_r, r) =>
    Array.from({ length: size }, (_c, c) => pixels[top + middle(r)][left + middle(c)]),
  );
}

function isFunction(size: number, r: number, c: number): boolean {
  const finder = (r < 9 && c < 9) || (r < 9 && c >= size - 8) || (r >= size - 8 && c < 9);
  const alignment = size > 21 && Math.abs(r - (size - 7)) <= 2 && Math.abs(c - (size - 7)) <= 2;
  return finder || alignment || r === 6 || c === 6;
}

/** All codewords in reading order, unmasked. */
function codewordsOf(grid: Grid): number[] {
  const size = grid.length;
  const mask = [2, 3, 4].reduce((bits, c) => bits * 2 + Number(grid[8][c]), 0) ^ 0b101;
  const bits: boolean[] = [];
  for (let right = size - 1, upward = true; right > 0; right -= 2, upward = !upward) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const r = upward ? size - 1 - step : step;
      for (const c of [right, right - 1]) if (!isFunction(size, r, c)) bits.push(grid[r][c] !== MASKS[mask](r, c));
    }
  }
  const bytes = Array.from({ length: Math.floor(bits.length / 8) }, (_b, i) => bits.slice(i * 8, i * 8 + 8));
  return bytes.map((byte) => byte.reduce((value, bit) => value * 2 + Number(bit), 0));
}

/** The text of a QR code in a PNG, read as a scanner would, by code of its own. */
export function readQr(png: Buffer): string {
  const grid = modulesOf(pixelsOf(png));
  const [perBlock, blocks] = BLOCKS[(grid.length - 17) / 4 - 1];
  const words = codewordsOf(grid);
  const data = Array.from({ length: blocks }, (_b, b) =>
    Array.from({ length: perBlock }, (_w, w) => words[w * blocks + b]),
  ).flat();
  const bits = data.map((word) => word.toString(2).padStart(8, '0')).join('');
  let text = '';
  let at = 0;
  const take = (count: number): number => parseInt(bits.slice(at, (at += count)), 2);
  for (let mode = take(4); mode !== 0; mode = bits.length - at >= 4 ? take(4) : 0) text += segment(mode, take);
  return text;
}

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

function segment(mode: number, take: (count: number) => number): string {
  if (mode === 4) return Buffer.from(Array.from({ length: take(8) }, () => take(8))).toString('utf8');
  let text = '';
  let left = take(mode === 1 ? 10 : 9);
  while (left > 0 && mode === 1) {
    const digits = Math.min(3, left);
    text += String(take([0, 4, 7, 10][digits])).padStart(digits, '0');
    left -= digits;
  }
  for (; left > 1; left -= 2) {
    const pair = take(11);
    text += ALPHANUMERIC[Math.floor(pair / 45)] + ALPHANUMERIC[pair % 45];
  }
  return left === 1 ? text + ALPHANUMERIC[take(6)] : text;
}

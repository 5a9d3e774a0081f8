/** Draws the tab-bar icons (81 × 81), four by day and four by night, into src/assets/tab. Run by hand when a shape or a colour changes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

const SIZE = 81;
const SAMPLES = 4;
const theme = JSON.parse(readFileSync(new URL('../src/theme.json', import.meta.url), 'utf8'));
const rgb = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

/** Distance from a point to a segment: a stroke with round ends is all points nearer than half its width. */
function toSegment([px, py], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(px - ax - along * dx, py - ay - along * dy);
}

const HALF_STROKE = 3;
const stroke = (points) => (p) => points.slice(1).some((point, i) => toSegment(p, points[i], point) <= HALF_STROKE);
const ring =
  ([x, y], radius) =>
  (p) =>
    Math.abs(Math.hypot(p[0] - x, p[1] - y) - radius) <= HALF_STROKE;
const disc =
  ([x, y], radius) =>
  (p) =>
    Math.hypot(p[0] - x, p[1] - y) <= radius;

/** Even-odd rule. */
const polygon =
  (points) =>
  ([x, y]) => {
    let inside = false;
    points.forEach(([ax, ay], i) => {
      const [bx, by] = points[(i + points.length - 1) % points.length];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
    return inside;
  };

const arc = ([x, y], radius, from, to) =>
  Array.from({ length: 25 }, (_, i) => {
    const angle = from + ((to - from) * i) / 24;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });

const ROOF = [
  [10, 39],
  [40.5, 13],
  [71, 39],
];
const WALLS = [
  [18, 36],
  [18, 67],
  [63, 67],
  [63, 36],
];
const DOOR = [
  [33, 67],
  [33, 48],
  [48, 48],
  [48, 67],
];
const SHOULDERS = [...arc([40.5, 68], 26, Math.PI, 2 * Math.PI), [66.5, 69], [14.5, 69], [14.5, 68]];
const FILLED_SHOULDERS = [...arc([40.5, 68], 29, Math.PI, 2 * Math.PI), [69.5, 72], [11.5, 72]];

const SHAPES = {
  communityIcon: any(stroke(ROOF), stroke(WALLS), stroke(DOOR)),
  communityChosenIcon: without(any(stroke(ROOF), polygon([...WALLS, [40.5, 17]]), stroke(WALLS)), polygon(DOOR)),
  myIcon: any(ring([40.5, 24], 13), stroke(SHOULDERS)),
  myChosenIcon: any(disc([40.5, 24], 16), polygon(FILLED_SHOULDERS)),
};

function any(...shapes) {
  return (p) => shapes.some((shape) => shape(p));
}

function without(shape, hole) {
  return (p) => shape(p) && !hole(p);
}

function pixels({ colour, covers }) {
  const rows = [];
  for (let y = 0; y < SIZE; y++) {
    const row = [0];
    for (let x = 0; x < SIZE; x++) row.push(...colour, Math.round(255 * coverage(covers, x, y)));
    rows.push(Buffer.from(row));
  }
  return Buffer.concat(rows);
}

function coverage(covers, x, y) {
  let hits = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const sample = [x + ((i % SAMPLES) + 0.5) / SAMPLES, y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES];
    if (covers(sample)) hits++;
  }
  return hits / (SAMPLES * SAMPLES);
}

const CRC_TABLE = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function png(icon) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(pixels(icon), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

for (const colours of Object.values(theme))
  for (const [name, covers] of Object.entries(SHAPES)) {
    const file = new URL(`../src/${colours[name]}`, import.meta.url);
    mkdirSync(new URL('.', file), { recursive: true });
    const colour = rgb(name.includes('Chosen') ? colours.tabChosen : colours.tabText);
    writeFileSync(file, png({ colour, covers }));
  }

import sharp from 'sharp';

const SIZE = 400;
/** Drawn larger and then made smaller: smooth edges. */
const SCALE = 2;

type Colour = [red: number, green: number, blue: number];
/** An ellipse, in hundredths of the picture; only above `until` where that is given. */
interface Shape {
  x: number;
  y: number;
  rx: number;
  ry: number;
  colour: Colour;
  until?: number;
}

const UNIFORM: Colour = [11, 107, 87];
const SHIRT: Colour = [240, 244, 242];
const EYE: Colour = [44, 36, 32];
const LIP: Colour = [176, 92, 84];
const GROUNDS: Colour[] = [
  [222, 236, 230],
  [250, 233, 206],
  [219, 230, 243],
  [238, 225, 236],
  [229, 236, 216],
];
const SKINS: Colour[] = [
  [242, 205, 174],
  [232, 190, 156],
  [246, 214, 186],
];
const HAIRS: Colour[] = [
  [38, 34, 32],
  [66, 60, 58],
  [120, 118, 116],
];

/** 演示数据: a face that belongs to nobody, drawn, so that the demo has faces; the same number gives the same one. */
export async function drawnPortrait(n: number): Promise<Buffer> {
  const side = SIZE * SCALE;
  const pixels = Buffer.alloc(side * side * 3);
  const shapes = shapesOf(n);
  const ground = GROUNDS[n % GROUNDS.length];
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const [x, y] = [(column * 100) / side, (row * 100) / side];
      const colour = shapes.findLast((shape) => covers(shape, x, y))?.colour ?? ground;
      pixels.set(colour, (row * side + column) * 3);
    }
  return sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .resize(SIZE, SIZE)
    .jpeg({ quality: 90 })
    .toBuffer();
}

const covers = ({ x, y, rx, ry, until = 100 }: Shape, atX: number, atY: number): boolean =>
  atY <= until && ((atX - x) / rx) ** 2 + ((atY - y) / ry) ** 2 <= 1;

/** From the back to the front. */
function shapesOf(n: number): Shape[] {
  const skin = SKINS[n % SKINS.length];
  const hair = HAIRS[n % HAIRS.length];
  const cap = n % 2 === 0;
  const head: Shape[] = [
    { x: 50, y: 41, rx: 21, ry: 24, colour: hair },
    { x: 29.5, y: 45, rx: 3.6, ry: 5.5, colour: skin },
    { x: 70.5, y: 45, rx: 3.6, ry: 5.5, colour: skin },
    { x: 50, y: 46, rx: 19, ry: 23, colour: skin },
    { x: 50, y: 30, rx: 20, ry: 13, colour: hair, until: 32 },
  ];
  const face: Shape[] = [
    { x: 42, y: 45, rx: 2, ry: 2.4, colour: EYE },
    { x: 58, y: 45, rx: 2, ry: 2.4, colour: EYE },
    { x: 50, y: 57, rx: 7, ry: 4.5, colour: LIP },
    { x: 50, y: 55.4, rx: 8, ry: 4.2, colour: skin },
  ];
  const capOn: Shape[] = [
    { x: 50, y: 31, rx: 22, ry: 16, colour: UNIFORM, until: 31 },
    { x: 50, y: 31, rx: 25, ry: 3.4, colour: [8, 84, 68] },
  ];
  return [
    { x: 50, y: 105, rx: 42, ry: 34, colour: UNIFORM },
    { x: 50, y: 76, rx: 13, ry: 9, colour: SHIRT },
    { x: 50, y: 70, rx: 8.5, ry: 10, colour: skin },
    ...head,
    ...face,
    ...(cap ? capOn : []),
  ];
}

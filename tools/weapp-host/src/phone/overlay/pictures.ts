/** A picture that the phone offers in place of the user's own. */
export interface TestPicture {
  name: string;
  blob: Blob;
  width: number;
  height: number;
}

const LOOKS: [name: string, from: string, to: string, width: number, height: number][] = [
  ['测试图一', '#2f7d6b', '#bfe3d8', 1200, 1600],
  ['测试图二', '#b5642c', '#f6ddc4', 1600, 1200],
  ['测试图三', '#3f5c9a', '#cfdcf5', 1200, 1200],
];

let drawn: Promise<TestPicture[]> | null = null;

/** The same three pictures each time; they say what they are. */
export const testPictures = (): Promise<TestPicture[]> => (drawn ??= Promise.all(LOOKS.map(draw)));

function draw([name, from, to, width, height]: (typeof LOOKS)[number]): Promise<TestPicture> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  const ground = pen.createLinearGradient(0, 0, width, height);
  ground.addColorStop(0, from);
  ground.addColorStop(1, to);
  pen.fillStyle = ground;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#fff';
  pen.textAlign = 'center';
  pen.font = `${width / 8}px sans-serif`;
  pen.fillText(name, width / 2, height / 2);
  return encoded(canvas, 0.92).then((blob) => ({ name, blob, width, height }));
}

/** JPEG; `quality` from 0 to 1. */
export function encoded(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', quality);
  });
}

/** The same picture, at most so wide, in a lower quality. */
export async function compressed(source: Blob, quality: number, widthMost = Infinity): Promise<Blob> {
  const bitmap = await createImageBitmap(source);
  const scale = Math.min(1, widthMost / bitmap.width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return encoded(canvas, quality);
}

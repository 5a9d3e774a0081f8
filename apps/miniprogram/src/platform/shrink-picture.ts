/** Cameras make pictures of many megabytes; the server keeps no more than 1600 px, so nobody waits for the rest to be sent. */
const SENT_PX = 2000;
const SENT_QUALITY = 0.85;
/** Smaller files are sent as they are. */
const SMALL_BYTES = 600_000;
const PREVIEW_PX = 320;

export interface Shrunk {
  picture: Blob;
  /** A small `data:` address: the page's policy lets no `blob:` pictures in. */
  preview: string;
}

/** What the browser cannot read is sent as it is: the server says what is wrong with it. */
export async function shrunk(file: File): Promise<Shrunk> {
  try {
    const picture = await read(file);
    const preview = drawn(picture, PREVIEW_PX).toDataURL('image/jpeg', 0.8);
    if (file.size <= SMALL_BYTES) return { picture: file, preview };
    return { picture: (await encoded(drawn(picture, SENT_PX))) ?? file, preview };
  } catch {
    return { picture: file, preview: '' };
  }
}

async function read(file: File): Promise<HTMLImageElement> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  const picture = new Image();
  await new Promise((resolve, reject) => {
    picture.onload = resolve;
    picture.onerror = reject;
    picture.src = address;
  });
  return picture;
}

/** As the picture is meant to stand: browsers turn it by what the camera wrote into it. */
function drawn(picture: HTMLImageElement, most: number): HTMLCanvasElement {
  const { naturalWidth: width, naturalHeight: height } = picture;
  const scale = Math.min(1, most / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

const encoded = (canvas: HTMLCanvasElement) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', SENT_QUALITY));

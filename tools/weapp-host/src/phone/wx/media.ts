import { keepFile, keptFile, sourceUrl } from '../files.js';
import { choosePictures } from '../overlay/picture-sheet.js';
import { compressed, type TestPicture } from '../overlay/pictures.js';
import { api, Refusal } from './api.js';
import { preview } from '../overlay/preview.js';
import type { System } from './system.js';

interface ChooseOptions {
  count?: number;
  mediaType?: string[];
  sizeType?: string[];
}

interface CompressOptions {
  src: string;
  quality?: number;
  compressedWidth?: number;
}

const COMPRESSED_QUALITY = 0.6;
const COMPRESSED_WIDTH = 1080;

/** Pictures: those that the phone offers are drawn by itself. */
export function media({ consent, overlay, album }: System): Record<string, unknown> {
  async function chosen(name: string, { count = 9, sizeType = ['original', 'compressed'] }: ChooseOptions) {
    await consent.privacy(name);
    const pictures = await choosePictures(overlay, count);
    if (!pictures) throw new Refusal('cancel');
    const small = sizeType.includes('compressed');
    return Promise.all(pictures.map((picture) => asTempFile(picture, small)));
  }

  return {
    chooseMedia: api<ChooseOptions>('chooseMedia', async (options) => {
      if (options.mediaType && !options.mediaType.includes('image') && !options.mediaType.includes('mix'))
        throw new Refusal(`weapp-host lacks mediaType ${options.mediaType.join()}`);
      const files = await chosen('chooseMedia', options);
      return { type: 'image', tempFiles: files.map((file) => ({ ...file, fileType: 'image' })) };
    }),
    chooseImage: api<ChooseOptions>('chooseImage', async (options) => {
      const files = await chosen('chooseImage', options);
      return {
        tempFilePaths: files.map(({ tempFilePath }) => tempFilePath),
        tempFiles: files.map(({ tempFilePath: path, size }) => ({ path, size })),
      };
    }),
    previewImage: api<{ urls: string[]; current?: string }>('previewImage', ({ urls, current }) => {
      void preview(overlay, urls.map(sourceUrl), Math.max(0, urls.indexOf(current ?? '')));
    }),
    getImageInfo: api<{ src: string }>('getImageInfo', ({ src }) => infoOf(src)),
    compressImage: api<CompressOptions>('compressImage', async ({ src, quality = 80, compressedWidth }) => {
      const blob = await compressed(fileOf(src), quality / 100, compressedWidth);
      return { tempFilePath: keepFile(blob) };
    }),
    saveImageToPhotosAlbum: api<{ filePath: string }>('saveImageToPhotosAlbum', async ({ filePath }) => {
      await consent.privacy('saveImageToPhotosAlbum');
      await consent.scope('scope.writePhotosAlbum');
      album.push(fileOf(filePath));
    }),
  };
}

async function asTempFile({ blob }: TestPicture, small: boolean) {
  const file = small ? await compressed(blob, COMPRESSED_QUALITY, COMPRESSED_WIDTH) : blob;
  return { tempFilePath: keepFile(file), size: file.size };
}

function fileOf(path: string): Blob {
  const file = keptFile(path);
  if (!file) throw new Refusal('file not found');
  return file;
}

function infoOf(src: string): Promise<object> {
  const picture = new Image();
  return new Promise((resolve, reject) => {
    picture.onerror = () => reject(new Refusal('file not found'));
    picture.onload = () => {
      const { naturalWidth: width, naturalHeight: height } = picture;
      const type = keptFile(src)?.type.replace('image/', '') ?? src.replace(/^.*\./, '').replace('jpg', 'jpeg');
      resolve({ width, height, path: src, orientation: 'up', type });
    };
    picture.src = sourceUrl(src);
  });
}

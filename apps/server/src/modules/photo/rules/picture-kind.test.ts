import { pictureKind } from './picture-kind.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('what a file is by its first bytes', () => {
  test.each([
    ['a JPEG', '\xff\xd8\xff\xe0', 'jpeg'],
    ['a PNG', '\x89PNG\r\n\x1a\n', 'png'],
    ['a WebP', 'RIFF\x10\x00\x00\x00WEBPVP8 ', 'webp'],
    ['nothing', '', null],
    ['two bytes of a JPEG', '\xff\xd8', null],
    ['a PNG whose line ends were changed', '\x89PNG\n\x1a\n\n', null],
    ['a sound', 'RIFF\x10\x00\x00\x00WAVEfmt ', null],
    ['a GIF', 'GIF89a', null],
    ['a BMP', 'BM6\x00', null],
    ['a TIFF', 'II*\x00', null],
    ['a HEIC', '\x00\x00\x00\x18ftypheic', null],
    ['an AVIF', '\x00\x00\x00\x18ftypavif', null],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', null],
    ['a PDF', '%PDF-1.7', null],
    ['a JPEG after a blank', ' \xff\xd8\xff', null],
  ])('%s', (_what, start, kind) => expect(pictureKind(bytes(start))).toBe(kind));
});

import { keptUrl, serverUrl } from '../files.js';
import type { BuiltIn, Self } from './built-in.js';

/** object-fit and object-position of WeChat's modes; widthFix and heightFix give the element the picture's own shape. */
const MODES: Record<string, [fit: string, position: string]> = {
  scaleToFill: ['fill', 'center'],
  aspectFit: ['contain', 'center'],
  aspectFill: ['cover', 'center'],
  widthFix: ['fill', 'center'],
  heightFix: ['fill', 'center'],
  top: ['none', 'top'],
  bottom: ['none', 'bottom'],
  center: ['none', 'center'],
  left: ['none', 'left'],
  right: ['none', 'right'],
};

export const image: BuiltIn = {
  properties: { src: '', mode: 'scaleToFill' },
  silent: ['lazyLoad', 'webp', 'fadeIn', 'showMenuByLongpress', 'forceHttp'],
  changed(self, name) {
    const picture = pictureOf(self);
    const [fit, position] = MODES[self.get<string>('mode')] ?? MODES.scaleToFill;
    Object.assign(picture.style, { objectFit: fit, objectPosition: position });
    if (name === 'src') show(self, picture);
  },
};

function pictureOf(self: Self): HTMLImageElement {
  const known = self.own.picture as HTMLImageElement | undefined;
  if (known) return known;
  const picture = document.createElement('img');
  picture.alt = '';
  picture.draggable = false;
  picture.addEventListener('load', () => loaded(self, picture));
  picture.addEventListener('error', () => self.tell('error', { errMsg: 'GET image fail' }));
  self.element.append(picture);
  self.own.picture = picture;
  return picture;
}

function show(self: Self, picture: HTMLImageElement): void {
  const src = self.get<string>('src');
  picture.style.visibility = src ? '' : 'hidden';
  if (!src) return picture.removeAttribute('src');
  picture.src = keptUrl(src) ?? addressOf(src, self);
}

function addressOf(src: string, self: Self): string {
  if (/^(data:|blob:)/.test(src)) return src;
  return /^https?:/.test(src) ? serverUrl(src) : inPackage(src, self);
}

/** A path in the package, from the folder of the page or component whose template it is in. */
function inPackage(src: string, { component }: Self): string {
  const from = component.ownerShadowRoot?.getHostNode().is ?? '';
  return `/package${new URL(src, `http://package/${from}`).pathname}`;
}

/** `widthFix` and `heightFix` give the element the picture's own shape, also when it is resized later. */
function fit(self: Self, mode: string, shape: number): void {
  if (mode === 'widthFix') self.look(`height: auto; aspect-ratio: ${shape}`);
  else if (mode === 'heightFix') self.look(`width: auto; aspect-ratio: ${shape}`);
  else self.look('');
}

function loaded(self: Self, picture: HTMLImageElement): void {
  const { naturalWidth: width, naturalHeight: height } = picture;
  const mode = self.get<string>('mode');
  fit(self, mode, width / height);
  self.tell('load', { width, height });
}

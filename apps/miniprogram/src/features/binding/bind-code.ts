import type { Scanned } from '../../platform/scan';

const CODE = /^[A-Za-z0-9_-]{8,32}$/;
const LINK = /^https?:\/\/[^/?#\s]+\/q\/([A-Za-z0-9_-]{8,32})\/?(?:[?#].*)?$/;
const MINI_PATH = /^\/?pages\/bind\/index\?(?:[^#]*&)?scene=([^&#]*)/;

/** The code the page was opened with: in `scene` (mini-program code, browser) or inside the link `q`. Null when it cannot be one. */
export function bindCodeFrom({ scene, q }: { scene: string; q: string }): string | null {
  if (CODE.test(scene)) return scene;
  return LINK.exec(q)?.[1] ?? null;
}

/** The code in what the camera saw. */
export function scannedBindCode({ text, path }: Scanned): string | null {
  const scene = MINI_PATH.exec(path)?.[1] ?? '';
  return bindCodeFrom({ scene: CODE.test(scene) ? scene : text, q: text });
}

import type { Shot } from './photo-queue';

/** As many as the server takes with one form. */
export const MOST_PHOTOS = 9;

export const roomLeft = (shots: readonly Shot[], most = MOST_PHOTOS) => Math.max(0, most - shots.length);

const isOnItsWay = ({ state }: Pick<Shot, 'state'>) => state === 'waiting' || state === 'sending';
const isStuck = ({ state }: Pick<Shot, 'state'>) => state === 'failed' || state === 'refused';

/** How many may still be added, in words. */
export function limitText(shots: readonly Shot[], most = MOST_PHOTOS): string {
  if (shots.length === 0) return `最多 ${most} 张`;
  const left = roomLeft(shots, most);
  return left > 0 ? `放了 ${shots.length} 张，还能放 ${left} 张` : `已经有 ${most} 张，不能再放了`;
}

/** On the button of the form while pictures are on their way; empty when it may be pressed. */
export function sendingText(shots: readonly Shot[]): string {
  const left = shots.filter(isOnItsWay).length;
  return left > 0 ? `还有 ${left} 张照片在传…` : '';
}

/** What stands in the way of sending the form; nobody loses a picture without being told. */
export function stuckText(shots: readonly Shot[]): string {
  const stuck = shots.filter(isStuck).length;
  return stuck > 0 ? `有 ${stuck} 张照片没传上去，请点照片再试，或者点 ✕ 去掉` : '';
}

/** Why pictures did not arrive, every reason once. */
export const faultsOf = (shots: readonly Shot[]): string[] => [
  ...new Set(shots.filter(isStuck).flatMap(({ fault }) => (fault ? [fault] : []))),
];

/** The words on a picture that is not done. */
export function shotText({ state, percent }: Pick<Shot, 'state' | 'percent'>): string {
  if (state === 'failed') return '没传上去，点这里再试';
  if (state === 'refused') return '这张不能用';
  if (state === 'waiting') return '等一下';
  return state === 'sending' ? `${percent}%` : '';
}

const SPOKEN: Record<Shot['state'], string> = {
  waiting: '等着上传',
  sending: '正在上传',
  failed: '没传上去，点这里再试',
  refused: '这张不能用',
  done: '已传好，点开看大图',
};

/** For screen readers. */
export const shotLabel = (state: Shot['state'], at: number) => `第 ${at + 1} 张照片，${SPOKEN[state]}`;

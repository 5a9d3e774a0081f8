import type { OwnPhotos } from '../../api/contract';

/** What becomes of the picture of his face, for the engineer himself. */
export function portraitText({ portrait, nextPortrait }: Pick<OwnPhotos, 'portrait' | 'nextPortrait'>): string {
  if (nextPortrait?.state === 'rejected') return '新放的这张没有通过。请换一张：正面、清楚、只有您一个人';
  if (nextPortrait) return `新照片正在审核，通过后住户就能看到${portrait ? '，在那之前显示原来的' : ''}`;
  return portrait ? '住户看到的就是这张' : '还没有照片。请放一张：正面、清楚、只有您一个人';
}

/** How many certificates there are, and how many more there may be. */
export function certificatesText({ certificates, mostCertificates }: CertificatesOf): string {
  const left = mostCertificates - certificates.length;
  if (certificates.length === 0) return `最多放 ${mostCertificates} 张`;
  return left > 0
    ? `放了 ${certificates.length} 张，还能放 ${left} 张`
    : `已经有 ${certificates.length} 张，不能再放了`;
}

type CertificatesOf = Pick<OwnPhotos, 'mostCertificates'> & { certificates: unknown[] };

import type { SheetRecord } from '../../api/contract';

export const sheetTitle = ({ finishedAt }: Pick<SheetRecord, 'finishedAt'>) =>
  finishedAt ? '这次为您做了什么' : '正在为您服务';

/** What else there is to see of the service. */
export function moreText({ state, photos }: Pick<SheetRecord, 'state' | 'photos'>): string {
  const what = [...(photos > 0 ? [` ${photos} 张照片`] : []), ...(state === 'reviewed' ? ['您的评价'] : [])];
  return what.length > 0 ? `查看${what.join('和')}` : '查看完整服务单';
}

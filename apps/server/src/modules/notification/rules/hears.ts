export const LEVELS = ['mute', 'mine', 'visits', 'all'] as const;
export type Level = (typeof LEVELS)[number];

/** `own`: about the resident's own booking. `visit`: an engineer in the community. `marketing`: everything else. */
export const NOTICE_CATEGORIES = ['own', 'visit', 'marketing'] as const;
export type NoticeCategory = (typeof NOTICE_CATEGORIES)[number];

/** Levels at which a category is heard. What concerns one's own booking is always in the inbox. */
export const HEARD_AT: Record<NoticeCategory, readonly Level[]> = {
  own: LEVELS,
  visit: ['visits', 'all'],
  marketing: ['all'],
};

/** Whether a resident of the community hears of it. `asked`: he asked to be told, or was told of what changes now. */
export function hears(category: NoticeCategory, level: Level, asked: boolean): boolean {
  return HEARD_AT[category].includes(level) || (category === 'visit' && asked && level !== 'mute');
}

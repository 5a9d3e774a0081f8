import type { BookingMode, EngineerPage, Me } from '../../api/contract';

/** Who shall come: only this one, this one if he can, or whoever is free first. */
export type Wish = 'only' | 'prefer' | 'fastest';

/** How a wish is asked of the server. Without an engineer the best available comes. */
export function wishQuery(wish: Wish, engineerId: string | null): { mode: BookingMode; engineerId?: string } {
  if (wish === 'fastest' || !engineerId) return { mode: 'prefer' };
  return { mode: wish, engineerId };
}

/** Whom the form starts with: the one the link names, else the user's butler. */
export const firstEngineer = (linked: string, me: Me | undefined): string | null =>
  linked || (me?.butler?.engineer.id ?? null);

/** Why the engineer that was wished for cannot come at all for this service, or null. */
export function wishHindrance(page: EngineerPage | undefined, serviceItemId: string): 'left' | 'otherSkill' | null {
  if (!page) return null;
  if (!page.engineer.active) return 'left';
  return page.services.some(({ id }) => id === serviceItemId) ? null : 'otherSkill';
}

/** The wish that counts, given what the engineer can do. */
export const effectiveWish = (wish: Wish, engineerId: string | null, hindrance: 'left' | 'otherSkill' | null): Wish =>
  engineerId && !hindrance ? wish : 'fastest';

export interface WishText {
  wish: Wish;
  title: string;
  text: string;
}

/** The three ways, in words. `master` is empty when nobody has been picked. */
export function wishTexts(master: string): WishText[] {
  const fastest: WishText = { wish: 'fastest', title: '最快的师傅', text: '谁先有空谁上门' };
  if (!master) return [fastest];
  return [
    { wish: 'prefer', title: `优先${master}`, text: '没空就换别的师傅，换谁会先告诉您' },
    { wish: 'only', title: `只约${master}`, text: `只看${master}自己有空的时间` },
    fastest,
  ];
}

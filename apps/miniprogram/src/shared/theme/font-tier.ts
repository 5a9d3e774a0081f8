/** How big our text is: as drawn, a quarter bigger, or by 1.6 (sizes in tokens.scss). */
export type FontTier = 'normal' | 'large' | 'largest';

const LARGE = 1.15;
const LARGEST = 1.45;

/** What the text size that somebody has set for his whole phone, or for WeChat, asks of us. */
export function tierOfSystem(scale: number): FontTier {
  if (scale >= LARGEST) return 'largest';
  return scale >= LARGE ? 'large' : 'normal';
}

/** The switch asks for large text; only the phone asks for the largest. Off is off, whatever the phone says. */
export function tierShown(on: boolean, scale: number): FontTier {
  if (!on) return 'normal';
  return tierOfSystem(scale) === 'largest' ? 'largest' : 'large';
}

const CLASSES = { normal: '', large: ' page-root--large', largest: ' page-root--large page-root--largest' };

/** To be put behind `page-root`. */
export const fontClass = (tier: FontTier) => CLASSES[tier];

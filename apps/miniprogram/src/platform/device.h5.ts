import { deviceMs } from './clock';

/** The browser applies the user's text size itself. */
export const textScale = () => 1;

export const channel: 'mini' | 'h5' = 'h5';

/** When the browser set out for this page, by the clock of `Date`: `timeOrigin` keeps a clock that was wrong then. The time a user has waited is counted from here. */
export const startedAt = deviceMs() - Math.round(performance.now());

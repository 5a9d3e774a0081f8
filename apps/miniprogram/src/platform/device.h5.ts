/** The browser applies the user's text size itself. */
export const textScale = () => 1;

export const channel: 'mini' | 'h5' = 'h5';

/** When the browser set out for this page; the time a user has waited is counted from here. */
export const startedAt = Math.round(performance.timeOrigin) || Date.now();

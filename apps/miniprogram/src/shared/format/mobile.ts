const MOBILE = /^1[3-9]\d{9}$/;

/** Digits only; spaces, dashes and the country code that phones put in by themselves are dropped. */
export const plainMobile = (typed: string) => typed.replace(/[\s-]/g, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '');

export const isMobile = (typed: string) => MOBILE.test(plainMobile(typed));

const OFFICIAL = /^(.+?)(社区)?(居民委员会|村民委员会|居委会|村委会)$/;

/** 上海新村居委会 as people say it: 上海新村. A name that is nothing but an ending stays whole. */
export const saidName = (name: string): string => OFFICIAL.exec(name)?.[1] ?? name;

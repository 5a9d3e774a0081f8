/** Spread into a Button: WeChat opens its list of friends itself. What is sent is said with `useShare`. */
export const forwardButton: { openType?: 'share' } = { openType: 'share' };

/** What the tap does besides; here WeChat has done it all. */
export async function forward(_link: string): Promise<void> {}

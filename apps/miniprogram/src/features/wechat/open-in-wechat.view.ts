/** Why the link did not come, and the way that needs none. */
export const withWayRound = (fault: { message: string }, brandName: string): { message: string } =>
  brandName ? { message: `${fault.message}。您也可以打开微信，搜索“${brandName}”小程序。` } : fault;

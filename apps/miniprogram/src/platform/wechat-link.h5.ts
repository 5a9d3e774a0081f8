/** Leaves the page for an outside address, here WeChat's own `weixin://` or url-link. */
export function leaveFor(address: string): void {
  window.location.href = address;
}

/* global App */
App({
  log: [],
  errors: [],
  onLaunch(options) {
    this.log.push(`app.onLaunch ${options.path}`);
  },
  onShow() {
    this.log.push('app.onShow');
  },
  onError(message) {
    this.errors.push(message.split('\n')[0]);
  },
  globalsOfBrowser() {
    return [
      typeof window,
      typeof document,
      typeof location,
      typeof navigator,
      typeof fetch,
      typeof XMLHttpRequest,
      typeof localStorage,
      typeof AbortController,
      typeof globalThis.document,
      typeof URL,
    ];
  },
});

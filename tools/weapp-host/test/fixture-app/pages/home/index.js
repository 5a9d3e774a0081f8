/* global Page, getApp */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- scripts of a mini-program are CommonJS
const life = require('../../shared/life');

Page({
  ...life('home'),
  data: { lines: [] },
  showLog() {
    this.setData({ lines: getApp().log });
  },
});

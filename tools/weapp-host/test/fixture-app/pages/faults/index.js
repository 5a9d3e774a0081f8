/* global Page, wx */
Page({
  data: { video: false, odd: false, property: false },
  show(event) {
    this.setData({ [event.currentTarget.dataset.what]: true });
  },
  fail() {
    throw new Error('出错了');
  },
  lacking() {
    wx.openDocumentOfTheFuture({});
  },
});

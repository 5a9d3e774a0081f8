/* global Page */
Page({
  data: { heard: [], last: '', layer: false, moved: false },
  hear({ type, currentTarget, target, mark, detail, touches, changedTouches }) {
    const heard = this.data.heard.concat(`${currentTarget.id}.${type}`);
    this.setData({ heard, last: JSON.stringify({ currentTarget, target, mark, detail, touches, changedTouches }) });
  },
  forget() {
    this.setData({ heard: [] });
  },
  open() {
    this.setData({ layer: true });
  },
  move() {
    this.setData({ moved: true });
  },
  nothing() {},
});

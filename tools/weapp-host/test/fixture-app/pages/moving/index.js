/* global Page */
Page({
  data: {
    last: '',
    heard: [],
    rows: Array.from({ length: 30 }, (_, i) => i),
    top: 0,
    into: '',
    refreshing: false,
    current: 0,
    circle: 0,
    x: 10,
  },
  say({ type, currentTarget: { id }, detail }) {
    const heard = this.data.heard.concat(`${id}.${type}`);
    this.setData({ last: JSON.stringify({ id, type, detail }), heard });
  },
  refresh(event) {
    this.say(event);
    this.setData({ refreshing: true });
  },
});

/* global Page */
const items = (from) => Array.from({ length: 20 }, (_, i) => ({ id: from + i, name: `第${from + i + 1}行` }));

Page({
  data: { items: items(0), bottom: 0, added: '', unseen: true },
  onReachBottom() {
    this.setData({ bottom: this.data.bottom + 1, items: this.data.items.concat(items(this.data.items.length)) });
  },
  onPullDownRefresh() {
    this.setData({ items: items(0) });
  },
  added(event) {
    this.setData({ added: JSON.stringify(event.detail) });
  },
  rename() {
    this.setData({ 'items[0].name': '改名' });
  },
  tooMuch() {
    this.setData({ big: 'x'.repeat(1100000) });
  },
});

/* global Component, getApp */
Component({
  options: { multipleSlots: true },
  properties: { heading: { type: String, value: '无题' }, count: Number },
  data: { own: 0 },
  lifetimes: {
    attached() {
      getApp().log.push('card.attached');
    },
    detached() {
      getApp().log.push('card.detached');
    },
  },
  pageLifetimes: {
    show() {
      getApp().log.push('card.show');
    },
    hide() {
      getApp().log.push('card.hide');
    },
  },
  methods: {
    add() {
      this.setData({ own: this.data.own + 1 });
      this.triggerEvent('added', { own: this.data.own }, { bubbles: true, composed: true });
    },
    read(prefix) {
      return `${prefix}${this.data.own}`;
    },
  },
});

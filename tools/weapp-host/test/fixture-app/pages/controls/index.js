/* global Page */
Page({
  data: {
    last: '',
    noted: {},
    typed: '初',
    focused: false,
    tall: '',
    checked: true,
    times: 0,
    lists: [
      ['上午', '下午'],
      ['一', '二', '三'],
    ],
    fruit: [{ name: '苹果' }, { name: '梨' }, { name: '桃' }],
    chosen: 0,
    day: '2026-02-28',
    month: '2026-11',
    time: '09:30',
    both: [0, 0],
    disabled: true,
    agreed: false,
  },
  /** Every event ends here; the page shows the last. */
  say({ type, currentTarget: { id, dataset }, detail }) {
    this.setData({ last: JSON.stringify({ id, type, dataset, detail }), times: this.data.times + 1 });
  },
  /** What comes by itself while the page is put up. */
  note({ type, currentTarget: { id }, detail }) {
    this.setData({ noted: { ...this.data.noted, [`${id}.${type}`]: detail } });
  },
  upper(event) {
    this.say(event);
    return event.detail.value.toUpperCase();
  },
  noFours({ detail: { value, cursor } }) {
    const kept = value.replaceAll('4', '');
    return { value: kept, cursor: cursor - (value.length - kept.length) };
  },
  refuse() {
    this.setData({ typed: '初' });
  },
  pickDay(event) {
    this.say(event);
    this.setData({ day: event.detail.value });
  },
  columns(event) {
    this.say(event);
    if (event.detail.column === 0) this.setData({ 'lists[1]': ['四', '五'] });
  },
  focusOn() {
    this.setData({ focused: true });
  },
});

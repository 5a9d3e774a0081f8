import type { SmallApp } from './mini-app.js';

/** Keeps every event in the page's data, for `noted()`. */
const note = `note(kind, event) { this.setData({ noted: [...this.data.noted, { kind, ...event.detail }] }); }`;
const HOME = {
  wxml: `
    <button id="number" open-type="getPhoneNumber" bindgetphonenumber="heard">号码</button>
    <button id="agree" open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="heard">同意</button>
    <button id="avatar" open-type="chooseAvatar" bindchooseavatar="heard">头像</button>
    <button id="subscribe" bindtap="subscribe">通知</button>
    <button id="share" open-type="share" data-of="card">转发</button>`,
  js: `{
    data: { noted: [], ids: ['sim-template-booking', 'sim-template-visit'] },
    heard(event) { this.note(event.type, event); },
    subscribe() {
      wx.requestSubscribeMessage({ tmplIds: this.data.ids, complete: (detail) => this.note('subscribe', { detail }) });
    },
    onShareAppMessage(origin) {
      return { title: '来自' + origin.from + (origin.target ? origin.target.dataset.of : ''), path: '/pages/home/index?a=1' };
    },
    ${note}
  }`,
};
const json = {
  requiredPrivateInfos: ['getFuzzyLocation', 'chooseLocation'],
  permission: { 'scope.userFuzzyLocation': { desc: '用来列出您附近的小区' } },
  window: { navigationBarTitleText: '小试' },
};

/** A mini-program that asks its user for things. */
export const USER_APP: SmallApp = { pages: { 'pages/home/index': HOME }, json };

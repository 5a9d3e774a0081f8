import type { Person } from '../people.js';
import { escapeHtml, layout } from './layout.js';
import { personButtons, personRow } from './person-list.js';

/** First visit: nobody is logged in to this "WeChat" yet. */
export function pickPersonPage(basePath: string, site: string, people: readonly Person[]): string {
  return layout(
    basePath,
    '选择身份',
    `<h1>用哪个微信号登录？</h1>
<p class="lead"><b>${escapeHtml(site)}</b> 请求微信登录。真微信里这一步没有画面；这里先选一个演示身份。</p>
<form method="post">${personButtons(people)}</form>`,
  );
}

/** `snsapi_userinfo` asks; `snsapi_base` never shows this. */
export function consentPage(basePath: string, site: string, person: Person): string {
  return layout(
    basePath,
    '授权',
    `<h1>${escapeHtml(site)} 申请使用</h1>
<p class="lead">你的昵称、头像等公开信息</p>
<div class="person person-chosen">${personRow(person)}</div>
<form method="post" class="stack">
<button class="primary" name="decision" value="allow">允许</button>
<button name="decision" value="deny">拒绝</button>
</form>`,
  );
}

export function authorizeErrorPage(basePath: string, sentence: string, code: number): string {
  return layout(
    basePath,
    '无法授权',
    `<div class="mark mark-error" aria-hidden="true">!</div>
<h1>${escapeHtml(sentence)}</h1>
<p class="lead">错误码：${code}</p>`,
  );
}

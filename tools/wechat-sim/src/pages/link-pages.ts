import type { Person } from '../people.js';
import type { UrlLink } from '../url-links.js';
import { escapeHtml, layout } from './layout.js';
import { personButtons, personRow } from './person-list.js';

const actAsUrl = (basePath: string): string => escapeHtml(`${basePath}/sim/act-as`);
const nextField = (next: string): string => `<input type="hidden" name="next" value="${escapeHtml(next)}">`;

export interface LinkPage {
  basePath: string;
  link: UrlLink;
  target: string | undefined;
  people: readonly Person[];
  actingAs: Person | undefined;
}

function openForm({ basePath, target, people, actingAs }: LinkPage): string {
  if (target === undefined) return '<p class="lead">没有配置小程序的网页地址，无法继续打开。</p>';
  const start = `<form method="get" action="${actAsUrl(basePath)}">${nextField(target)}`;
  if (!actingAs) return `${start}<p class="label">以谁的身份打开</p>${personButtons(people)}</form>`;
  return `${start}<div class="person person-chosen">${personRow(actingAs)}</div>
<button class="primary" name="person" value="${escapeHtml(actingAs.id)}">打开小程序</button></form>
<details><summary>换一个身份打开</summary>${start}${personButtons(people, actingAs)}</form></details>`;
}

/** Where a link in a message or a browser leads: in life the phone switches to WeChat here. */
export function openInWechatPage(page: LinkPage): string {
  const query = page.link.query === '' ? '' : `?${page.link.query}`;
  return layout(
    page.basePath,
    '打开微信',
    `<div class="mark" aria-hidden="true">↗</div>
<h1>这里会打开微信</h1>
<p class="lead">真手机会跳到微信里的小程序页面：</p>
<p class="address">${escapeHtml(`${page.link.page}${query}`)}</p>
${openForm(page)}`,
  );
}

export function deadLinkPage(basePath: string): string {
  return layout(
    basePath,
    '链接已失效',
    `<div class="mark mark-error" aria-hidden="true">!</div><h1>链接已失效</h1><p class="lead">链接不存在，或已经过期。</p>`,
  );
}

/** `/sim/act-as?next=` without a person. */
export function switchPersonPage(basePath: string, next: string, people: readonly Person[], actingAs?: Person): string {
  return layout(
    basePath,
    '切换身份',
    `<h1>切换演示身份</h1><p class="lead">选好后回到刚才的页面。</p>
<form method="get" action="${actAsUrl(basePath)}">${nextField(next)}${personButtons(people, actingAs)}</form>`,
  );
}

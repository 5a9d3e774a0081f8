import { h5PathOf, pages, pathOf } from '../pages.js';

/** What the page shows. Everything that comes from data is escaped. */
export interface StartPage {
  brand: string;
  origin: string;
  simulator: string;
  /** The phone with the WeChat bundle in it; empty when there is none. */
  phone: string;
  communityId: string;
  operator: { username: string; password: string };
  engineers: { name: string; person: string | null; code: string; qrSvg: string }[];
}

const RESIDENTS = [
  { person: 'resident-li', name: '李阿姨' },
  { person: 'resident-zhang', name: '张先生' },
  { person: 'resident-chen', name: '陈奶奶' },
];

/** The start page of the demo: one screen, Chinese, no script. */
export function startPageHtml(page: StartPage): string {
  const door = page.engineers.find((engineer) => engineer.person) ?? page.engineers[0];
  const play = (person: string, next: string) =>
    `${page.simulator}/sim/act-as?person=${encodeURIComponent(person)}&next=${encodeURIComponent(next)}`;
  // Through WeChat's authorisation: the browser may still hold the session of the person who was played before.
  const asThisPerson = (path: string) => `${page.origin}/api/wechat/authorize?next=${encodeURIComponent(path)}`;
  const home = asThisPerson(h5PathOf(pages.community(page.communityId)));
  const scan = `${page.origin}/q/${door.code}`;
  const inPhone = (person: string, open: string) => `${page.phone}/?${phoneQuery(page, person, open)}`;
  const phoneLink = (person: string, open: string) =>
    page.phone ? `<a class="phone" href="${escape(inPhone(person, open))}">小程序</a>` : '';
  const residents = RESIDENTS.map(
    ({ person, name }) => `
    <li><strong>${escape(name)}</strong>
      <span class="links"><a href="${escape(play(person, scan))}">扫${escape(door.name)}的码</a><a href="${escape(play(person, home))}">看小区</a>${phoneLink(person, pathOf(pages.community(page.communityId)))}</span></li>`,
  );
  const engineers = page.engineers
    .filter((engineer) => engineer.person)
    .map(
      (engineer) => `
    <li><strong>${escape(engineer.name)}</strong>
      <span class="links"><a href="${escape(play(engineer.person!, asThisPerson(h5PathOf(pages.workbench()))))}">工作台</a><a href="${escape(play(engineer.person!, asThisPerson(h5PathOf(pages.workbenchCode()))))}">我的码</a>${phoneLink(engineer.person!, pathOf(pages.workbench()))}</span></li>`,
    );
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>${escape(page.brand)} · 演示</title><style>${STYLE}</style></head>
<body>
<header><h1>${escape(page.brand)} <small>以小区为单位的售后服务平台</small></h1>
<p class="sim">演示环境：微信是本机模拟的，工程师、住户、户数和历史服务是演示数据；小区名称是真实的。</p></header>
<main>
<section class="door"><h2>师傅在门口，请扫码</h2>
  <div class="qr" role="img" aria-label="${escape(door.name)}的二维码">${door.qrSvg}</div>
  <p>这是 <strong>${escape(door.name)}</strong> 的真实二维码。手机扫不到本机时，点“扮演住户”里的绿色按钮代替扫码。</p></section>
<section><h2>扮演住户</h2><ul>${residents.join('')}</ul><p class="hint">绿色按钮打开网页版；“小程序”打开模拟手机，里面是上传给微信的同一个小程序包。想同时扮演两个人，请再开一个无痕窗口。</p></section>
<section><h2>扮演工程师</h2><ul>${engineers.join('')}</ul><p class="hint">住户预约后，来这里接单、上门、完成。</p></section>
<section class="wide"><h2>给开发和运营</h2><ul>
  <li><a href="/api/docs">接口文档</a></li>
  <li><a href="${escape(page.simulator)}/">微信模拟器面板</a></li>
  <li><span>运营账号（接口）</span><code>${escape(page.operator.username)}</code> <code>${escape(page.operator.password)}</code></li>
</ul></section>
</main></body></html>`;
}

/** Whom the phone belongs to, what it shows first, and the codes that lie ready to be scanned. */
function phoneQuery(page: StartPage, person: string, open: string): string {
  const query = new URLSearchParams({ person, open });
  for (const { name, code } of page.engineers) query.append('code', `${name}:${page.origin}/q/${code}`);
  return query.toString();
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const STYLE = `
*{box-sizing:border-box}body{margin:0;background:#f4f6f4;color:#1c2b27;font:17px/1.6 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
header{max-width:1120px;margin:0 auto;padding:20px 24px 4px}h1{margin:0;font-size:30px}h1 small{font-size:18px;font-weight:400;color:#51635d;margin-left:8px}
.sim{margin:10px 0 0;padding:10px 14px;background:#fff4dc;border-left:4px solid #d98a00;border-radius:6px}
main{max-width:1120px;margin:0 auto;padding:12px 24px 20px;display:grid;gap:20px;grid-template-columns:300px 1.35fr 1.05fr}
section{background:#fff;border-radius:16px;padding:20px 22px;box-shadow:0 1px 3px rgba(20,50,40,.08)}h2{margin:0 0 10px;font-size:20px}
.door{grid-row:span 2;text-align:center}.wide{grid-column:span 2}.qr svg{width:100%;max-width:280px;height:auto;display:block;margin:0 auto}
ul{list-style:none;margin:0;padding:0}li{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;justify-content:space-between;padding:8px 0;border-bottom:1px solid #e5ebe8}li:last-child{border:0}
.links{display:flex;flex-wrap:wrap;gap:8px}a{color:#0b6b57;font-weight:600}.links a{display:inline-block;white-space:nowrap;min-height:44px;padding:8px 16px;border-radius:22px;background:#0b6b57;color:#fff;text-decoration:none}
.links a+a{background:#e3f0ec;color:#0b5848}.links a.phone{background:#fff;color:#0b5848;box-shadow:inset 0 0 0 2px #0b6b57}a:focus-visible{outline:3px solid #d98a00;outline-offset:2px}.hint{margin:10px 0 0;color:#51635d;font-size:15px}
code{background:#eef2f0;padding:2px 8px;border-radius:6px}
@media(max-width:900px){main{grid-template-columns:1fr}.door,.wide{grid-row:auto;grid-column:auto}}`;

import { h5PathOf, pages, pathOf } from '../pages.js';

/** What the page shows. Everything that comes from data is escaped. */
export interface StartPage {
  brand: string;
  origin: string;
  simulator: string;
  /** The phone with the WeChat bundle in it; empty when there is none. */
  phone: string;
  communityId: string;
  /** He has a job at hand; nobody can book for today any more. */
  isEvening: boolean;
  operator: { username: string; password: string };
  engineers: { name: string; person: string | null; code: string; qrSvg: string }[];
}

const RESIDENTS = [
  { person: 'resident-li', name: '李阿姨' },
  { person: 'resident-zhang', name: '张先生' },
  { person: 'resident-chen', name: '陈奶奶' },
];

/** The start page of the demo: a story to play through, then everybody to play. Chinese, no script. */
export function startPageHtml(page: StartPage): string {
  const door = page.engineers.find((engineer) => engineer.person) ?? page.engineers[0];
  const links = linksOf(page);
  const scan = `${page.origin}/q/${door.code}`;
  const home = links.signedIn(h5PathOf(pages.community(page.communityId)));
  const workbench = links.signedIn(h5PathOf(pages.workbench()));
  // Who books in the evening is served tomorrow: what can be played to its end is the job at hand.
  const served = page.isEvening ? RESIDENTS[2] : RESIDENTS[0];
  const work = page.isEvening ? `手上有${served.name}的一单：出发、上门、填服务单` : '接单、出发、上门、填服务单';
  const steps = [
    ['李阿姨扫师傅的码', '像在家门口一样：点开就是扫码，绑定管家', '开始：扫码', links.play('resident-li', scan)],
    ['李阿姨约一次上门', `在小区页面选一项服务，请${door.name}来`, '李阿姨的小区', links.play('resident-li', home)],
    [`换成${door.name}`, work, '师傅的工作台', links.play(door.person ?? '', workbench)],
    [
      page.isEvening ? `换成${served.name}` : `换回${served.name}`,
      '服务做完了：看服务单，写评价',
      `${served.name}的预约`,
      links.play(served.person, links.signedIn(h5PathOf(pages.bookings()))),
    ],
    ['张先生跟着约', '邻居看到师傅要来，顺路接着排', '张先生的小区', links.play('resident-zhang', home)],
  ];
  const story = steps.map(
    ([title, text, button, href], at) => `
    <li${at === 0 ? ' class="first"' : ''}><span class="number">${at + 1}</span><div><strong>${escape(title)}</strong><p>${escape(text)}</p></div>
      <a href="${escape(href)}">${escape(button)}</a></li>`,
  );
  const residents = RESIDENTS.map(
    ({ person, name }) => `
    <li><strong>${escape(name)}</strong>
      <span class="links"><a href="${escape(links.play(person, scan))}">扫${escape(door.name)}的码</a><a href="${escape(links.play(person, home))}">看小区</a>${links.phone(person, pathOf(pages.community(page.communityId)))}</span></li>`,
  );
  const engineers = page.engineers
    .filter((engineer) => engineer.person)
    .map(
      ({ name, person }) => `
    <li><strong>${escape(name)}</strong>
      <span class="links"><a href="${escape(links.play(person!, workbench))}">工作台</a><a href="${escape(links.play(person!, links.signedIn(h5PathOf(pages.workbenchCode()))))}">我的码</a>${links.phone(person!, pathOf(pages.workbench()))}</span></li>`,
    );
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>${escape(page.brand)} · 演示</title><style>${STYLE}</style></head>
<body>
<header><h1>${escape(page.brand)} <small>以小区为单位的售后服务平台</small></h1>
<p class="sim">演示环境：微信是本机模拟的，工程师、住户、户数和历史服务是演示数据；小区名称是真实的。</p></header>
<main>
<section class="story"><h2>从这里开始，照着走一遍</h2><ol>${story.join('')}</ol>
  <p class="hint">每一步换一个人，按钮会自己换微信号；页面要是问用哪个微信号，选写着的那一位。想同时看两个人，请再开一个无痕窗口。</p></section>
<section class="door"><h2>${escape(door.name)}的二维码</h2>
  <div class="qr" role="img" aria-label="${escape(door.name)}的二维码">${door.qrSvg}</div>
  <p>真实的绑定码。手机扫不到本机时，点第 1 步代替扫码。</p></section>
<section><h2>扮演住户</h2><ul>${residents.join('')}</ul><p class="hint">“小程序”打开模拟手机，其他按钮打开网页版。手机里面是上传给微信的同一个小程序包。</p></section>
<section><h2>扮演工程师</h2><ul>${engineers.join('')}</ul><p class="hint">住户预约后，来这里接单、上门、完成。</p></section>
<section class="wide"><h2>给开发和运营</h2><ul>
  <li><a href="/api/docs">接口文档</a></li>
  <li><a href="${escape(page.simulator)}/">微信模拟器面板</a></li>
  <li><span>运营账号（接口）</span><code>${escape(page.operator.username)}</code> <code>${escape(page.operator.password)}</code></li>
</ul></section>
</main></body></html>`;
}

/** How the page leads into the demo as somebody. */
const linksOf = (page: StartPage) => ({
  play: (person: string, next: string) =>
    `${page.simulator}/sim/act-as?person=${encodeURIComponent(person)}&next=${encodeURIComponent(next)}`,
  // Through WeChat's authorisation: the browser may still hold the session of the person who was played before.
  signedIn: (path: string) => `${page.origin}/api/wechat/authorize?next=${encodeURIComponent(path)}`,
  phone: (person: string, open: string) =>
    page.phone
      ? `<a class="phone" href="${escape(`${page.phone}/?${phoneQuery(page, person, open)}`)}">小程序</a>`
      : '',
});

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
main{max-width:1120px;margin:0 auto;padding:12px 24px 20px;display:grid;gap:20px;grid-template-columns:1.5fr 1fr}
section{background:#fff;border-radius:16px;padding:20px 22px;box-shadow:0 1px 3px rgba(20,50,40,.08)}h2{margin:0 0 10px;font-size:20px}
.door{text-align:center}.wide{grid-column:span 2}.qr svg{width:100%;max-width:260px;height:auto;display:block;margin:0 auto}
ol{list-style:none;margin:0;padding:0}.story li{flex-wrap:nowrap;justify-content:flex-start}.story div{flex:1}.story p{margin:0;color:#51635d;font-size:15px}
.number{flex:none;width:36px;height:36px;border-radius:18px;background:#e3f0ec;color:#0b5848;font-weight:700;line-height:36px;text-align:center}
.story li a{flex:none;min-height:44px;padding:8px 16px;border-radius:22px;background:#fff;color:#0b5848;text-decoration:none;box-shadow:inset 0 0 0 2px #0b6b57}
.story .first .number{background:#0b6b57;color:#fff}.story .first a{min-height:52px;padding:12px 24px;border-radius:26px;background:#0b6b57;color:#fff;font-size:18px}
ul{list-style:none;margin:0;padding:0}li{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;justify-content:space-between;padding:8px 0;border-bottom:1px solid #e5ebe8}li:last-child{border:0}
.links{display:flex;flex-wrap:wrap;gap:8px}a{color:#0b6b57;font-weight:600}.links a{display:inline-block;white-space:nowrap;min-height:44px;padding:8px 16px;border-radius:22px;background:#e3f0ec;color:#0b5848;text-decoration:none}
.links a.phone{background:#fff;color:#0b5848;box-shadow:inset 0 0 0 2px #0b6b57}a:focus-visible{outline:3px solid #d98a00;outline-offset:2px}.hint{margin:10px 0 0;color:#51635d;font-size:15px}
code{background:#eef2f0;padding:2px 8px;border-radius:6px}
@media(max-width:900px){main{grid-template-columns:1fr;padding:12px 16px 20px}.wide{grid-column:auto}.story li{flex-wrap:wrap}.story li a{flex:1 0 100%;text-align:center}}`;

const ROLE = { resident: '住户', engineer: '工程师' };
const KIND = {
  busy: '系统繁忙',
  http502: 'HTTP 502',
  slow: '很慢',
  html: '返回网页',
  truncated: '回答不全',
  reset: '连接被重置',
};
const QUOTA = {
  stable_token: '取令牌',
  force_refresh: '强制刷新令牌',
  jscode2session_user: '登录（单个用户）',
  getwxacodeunlimit: '生成小程序码',
  generate_urllink: '生成链接',
  subscribe_send: '订阅消息',
  custom_send: '客服消息',
  msg_sec_check: '文字审核',
  media_check_async: '图片审核',
};
const BROKEN = { http502: '502', html: '网页', truncated: '不全', reset: '重置' };

export const byId = (id) => document.getElementById(id);
export const state = { people: [], actingAs: null };
export const acting = () => state.people.find((person) => person.id === state.actingAs);
const maskPhone = (phone) => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** Elements only, never HTML text: names come from outside. */
export function element(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

export function drawPeople() {
  const rows = state.people.map((person) => {
    const chosen = person.id === state.actingAs;
    const who = element(
      'span',
      'who',
      element('b', '', person.name),
      element('small', '', `${ROLE[person.role]} · ${maskPhone(person.phone)}`),
    );
    const avatar = element('span', `avatar avatar-${person.role}`, person.name.slice(0, 1));
    avatar.ariaHidden = 'true';
    const row = element('button', chosen ? 'person person-chosen' : 'person', avatar, who);
    const chips = element('span', 'chips');
    if (person.blocked) chips.append(element('span', 'chip chip-blocked', '已拉黑'));
    if (chosen) chips.append(element('span', 'chip chip-acting', '扮演中'));
    row.append(chips);
    row.ariaPressed = String(chosen);
    row.dataset.person = person.id;
    return row;
  });
  byId('people').replaceChildren(...rows);
}

export function drawPhone() {
  const person = acting();
  const note = person ? [`${person.name}的 openid：`, element('code', '', person.openid)] : ['请先在上面选择一个人。'];
  byId('acting-note').replaceChildren(...note);
  byId('block-label').textContent = person?.blocked ? '解除拉黑' : '拉黑此用户';
  for (const act of ['login-code', 'phone-accept', 'phone-refuse', 'block', 'allow', 'turn-off']) {
    document.querySelector(`[data-act="${act}"]`).disabled = !person;
  }
}

function duration(seconds) {
  if (seconds === null) return '还没有取过';
  if (seconds === 0) return '已过期';
  return seconds >= 3600
    ? `${Math.floor(seconds / 3600)} 小时 ${Math.floor((seconds % 3600) / 60)} 分`
    : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;
}

export function drawFacts({ tokens, clock, totals }) {
  const fact = (label, text) => element('div', '', element('dt', '', label), element('dd', '', text));
  const phones = totals.find(({ api }) => api === 'getuserphonenumber')?.succeeded ?? 0;
  const ahead = clock.advancedMs ? `（快进 ${duration(Math.round(clock.advancedMs / 1000))}）` : '';
  byId('facts').replaceChildren(
    ...tokens.map(({ label, secondsLeft }) => fact(`${label}令牌剩余`, duration(secondsLeft))),
    fact('计费的手机号', `${phones} 次`),
    fact('平台时间', `${new Date(clock.now).toLocaleString('zh-CN', { hour12: false })}${ahead}`),
  );
}

export function drawFaults({ faults, apis }) {
  const select = byId('fault-api');
  if (select.options.length === 1) select.append(...apis.map((api) => new Option(api, api)));
  const text = ({ api, kind, times, phase }) =>
    `${api === '*' ? '全部接口' : api}：${KIND[kind] ?? `errcode ${kind}`}${phase === 'after' ? '（处理之后）' : ''}，剩 ${times} 次`;
  const lines = faults.map((fault) => element('div', 'line', element('span', '', text(fault))));
  if (lines.length > 0) {
    const clear = element('button', 'danger', '全部清除');
    clear.dataset.act = 'clear-faults';
    lines.push(clear);
  }
  byId('faults').className = lines.length ? 'pending' : '';
  byId('faults').replaceChildren(...lines);
}

export function drawQuotas({ quotas }) {
  const nameOf = (subject) => state.people.find((person) => person.id === subject)?.name ?? subject;
  const lines = quotas.map(({ name, subject, per, used, max }) => {
    const fill = element('i');
    fill.style.width = `${Math.min(100, (used / max) * 100)}%`;
    const left = element(
      'div',
      '',
      element('span', '', `${QUOTA[name] ?? name} `),
      element('small', '', nameOf(subject)),
      element('div', used >= max ? 'bar bar-full' : 'bar', fill),
    );
    return element(
      'div',
      'line',
      left,
      element('span', 'numbers', `${used} / ${max.toLocaleString('zh-CN')} 每${per === 'minute' ? '分钟' : '天'}`),
    );
  });
  byId('quotas').replaceChildren(...(lines.length ? lines : [element('p', 'empty', '本分钟、本日还没有消耗。')]));
}

function callChip({ outcome, errcode }) {
  if (outcome === 'ok') return element('span', 'chip chip-ok', '成功');
  if (outcome === 'refused') return element('span', 'chip chip-refused', String(errcode));
  return element('span', 'chip chip-broken', BROKEN[outcome] ?? outcome);
}

export function drawCalls({ calls }) {
  const rows = calls.slice(0, 40).map((call) => {
    const person = state.people.find(({ id }) => id === call.person)?.name;
    const facts = [
      new Date(call.at).toLocaleTimeString('zh-CN', { hour12: false }),
      `${call.milliseconds} 毫秒`,
      person,
      call.errmsg,
      call.fault && `故障 ${call.fault}`,
    ];
    const request = Object.entries(call.request)
      .filter(([, value]) => value !== '***')
      .map(([key, value]) => `${key}=${value}`)
      .join('　');
    return element(
      'div',
      'line call',
      element(
        'div',
        '',
        element('b', '', call.api),
        element('small', '', facts.filter(Boolean).join(' · ')),
        element('small', '', request),
      ),
      callChip(call),
    );
  });
  byId('calls').replaceChildren(...(rows.length ? rows : [element('p', 'empty', '服务端还没有调用过。')]));
}

export function drawMessages({ tickets, messages }) {
  const left = tickets.map(({ title, left: count }) => element('small', '', `${title} 还能发 ${count} 条；`));
  const rows = messages.slice(0, 20).map(({ at, title, page, lines }) => {
    const shown = Object.entries(lines).map(([label, value]) => element('small', '', `${label}：${value}`));
    const time = new Date(at).toLocaleTimeString('zh-CN', { hour12: false });
    return element(
      'div',
      'line call',
      element('div', '', element('b', '', title), ...shown, element('small', '', `${time} ${page}`)),
    );
  });
  const none = element('p', 'empty', acting() ? '还没有收到消息。' : '请先选择一个人。');
  byId('messages').replaceChildren(element('p', 'hint', ...left), ...(rows.length ? rows : [none]));
}

export function drawOpenLink({ miniProgramUrl }) {
  const link = byId('open-app');
  link.hidden = miniProgramUrl === null || !acting();
  if (!link.hidden)
    link.href = `sim/act-as?person=${encodeURIComponent(state.actingAs)}&next=${encodeURIComponent(miniProgramUrl)}`;
}

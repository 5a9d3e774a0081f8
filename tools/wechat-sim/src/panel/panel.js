import { ask } from './ask.js';
import { contentActs, drawContent, listenToContent } from './content.js';
import {
  acting,
  byId,
  drawCalls,
  drawFacts,
  drawFaults,
  drawMessages,
  drawOpenLink,
  drawPeople,
  drawPhone,
  drawQuotas,
  element,
  state,
} from './draw.js';

const REFRESH_MS = 3000;

let toastTimer;
function toast(text) {
  const node = byId('toast');
  node.textContent = text;
  node.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => (node.hidden = true), 2200);
}

/** Redraws only what changed, so that a refresh never takes the focus or an open list away. */
let drawn = '';
async function refresh() {
  const [{ people, actingAs }, view, content] = await Promise.all([
    ask('GET', 'people'),
    ask('GET', 'calls'),
    ask('GET', 'verdicts'),
  ]);
  const peopleKey = JSON.stringify([people, actingAs]);
  Object.assign(state, { people, actingAs });
  if (peopleKey !== drawn) {
    drawn = peopleKey;
    drawPeople();
    drawPhone();
  }
  drawFacts(view);
  drawFaults(view);
  drawQuotas(view);
  drawCalls(view);
  drawOpenLink(view);
  drawContent(content);
  drawMessages(actingAs ? await messagesOf(actingAs) : { tickets: [], messages: [] });
}

async function messagesOf(person) {
  const query = `person=${encodeURIComponent(person)}`;
  const [{ tickets }, { messages }] = await Promise.all([
    ask('GET', `subscriptions?${query}`),
    ask('GET', `messages?limit=20&${query}`),
  ]);
  return { tickets, messages };
}

function showCode(title, { code, errMsg }) {
  const box = byId('result');
  box.className = code === null ? 'result result-no' : 'result';
  box.hidden = false;
  if (code === null) return box.replaceChildren(`${title}：${errMsg}`);
  const copy = element('button', '', '复制');
  copy.addEventListener('click', () =>
    navigator.clipboard.writeText(code).then(
      () => toast('已复制'),
      () => toast('请长按选择复制'),
    ),
  );
  box.replaceChildren(
    element('b', '', title),
    element('small', '', '　只能用一次，5 分钟内有效'),
    element('code', '', code),
    copy,
  );
}

const ACTS = {
  'login-code': async () => showCode('登录码', await ask('POST', 'login-code', { person: state.actingAs })),
  'phone-accept': async () =>
    showCode('手机号码凭证', await ask('POST', 'phone-code', { person: state.actingAs, accept: true })),
  'phone-refuse': async () =>
    showCode('用户拒绝', await ask('POST', 'phone-code', { person: state.actingAs, accept: false })),
  block: async () => {
    const { name, blocked } = await ask('POST', 'block', { person: state.actingAs, blocked: !acting().blocked });
    toast(blocked ? `已拉黑${name}` : `已解除拉黑${name}`);
  },
  'expire-token': async () => {
    const { expired } = await ask('POST', 'expire-token', {});
    toast(expired ? `${expired} 个令牌已过期` : '还没有发出过令牌');
  },
  advance: async ({ ms }) => {
    await ask('POST', 'clock', { advanceMs: Number(ms) });
    toast('平台时间已快进');
  },
  allow: async () => {
    const { templates } = await ask('GET', 'templates');
    const tmplIds = templates.slice(0, 5).map(({ priTmplId }) => priTmplId);
    await ask('POST', 'subscriptions', { person: state.actingAs, tmplIds });
    toast('微信里已允许；小程序要自己告诉服务端');
  },
  'turn-off': async () => {
    await ask('DELETE', 'subscriptions', { person: state.actingAs });
    toast('已关闭，之后的消息会被拒绝');
  },
  'clear-faults': () => ask('DELETE', 'faults'),
  ...contentActs(toast),
};

async function run(action) {
  try {
    await action();
    await refresh();
  } catch (error) {
    toast(`没有成功：${error.message}`);
  }
}

document.addEventListener('click', ({ target }) => {
  const { act, person } = target.closest('[data-act],[data-person]')?.dataset ?? {};
  if (act) run(() => ACTS[act](target.closest('[data-act]').dataset));
  if (person) {
    run(async () => {
      await ask('POST', 'act-as', { person });
      byId('result').hidden = true;
    });
  }
});

byId('fault-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const { api, kind, phase, times } = Object.fromEntries(new FormData(event.target));
  run(() =>
    ask('POST', 'faults', { api, phase, times: Number(times), kind: /^\d+$/.test(kind) ? Number(kind) : kind }),
  );
});

listenToContent(run);
run(async () => {});
setInterval(() => document.hidden || refresh().catch(() => {}), REFRESH_MS);

import { ask } from './ask.js';
import { byId, element, state } from './draw.js';
import { delayText, DELAYS, KIND, SUGGEST, verdictOf, VERDICTS } from './verdict-choices.js';

const CHIP = { pass: 'chip-ok', review: 'chip-broken', risky: 'chip-refused' };
const PUSH = { waiting: '结果还没推送', taken: '结果已送达', lost: '结果没有送达' };
const SHOWN = 30;

const time = (at) => new Date(at).toLocaleTimeString('zh-CN', { hour12: false });
const nameOf = (id) => state.people.find((person) => person.id === id)?.name ?? id;

for (const [value, title] of VERDICTS) byId('verdict').append(new Option(title, value));
for (const [value, title] of DELAYS) byId('verdict-delay').append(new Option(title, value));

/** Checks of content: what was judged, what comes next, and whether the server heard of it. */
export function drawContent({ next, delayMs, checks, labels, server, pushes }) {
  const select = byId('verdict-delay');
  if (document.activeElement !== select) {
    if (![...select.options].some(({ value }) => value === String(delayMs)))
      select.append(new Option(delayText(delayMs), String(delayMs)));
    select.value = String(delayMs);
  }
  byId('message-server').textContent = server
    ? `结果推送到 ${server.url}（${server.mode}，${server.format}）。`
    : '没有设置推送地址，图片的结果送不出去。';
  drawNext(next, labels);
  const rows = checks.slice(0, SHOWN).map((check) => checkRow(check, labels, pushes));
  byId('checks').replaceChildren(...(rows.length ? rows : [element('p', 'empty', '还没有审核过内容。')]));
}

function drawNext(next, labels) {
  const lines = next.map(({ kind, suggest, label, times }) =>
    element(
      'div',
      'line',
      element(
        'span',
        '',
        `下一${kind === 'text' ? '段文字' : '张图片'}：${said(suggest, label, labels)}，剩 ${times} 次`,
      ),
    ),
  );
  if (lines.length > 0) {
    const clear = element('button', 'danger', '全部清除');
    clear.dataset.act = 'clear-verdicts';
    lines.push(clear);
  }
  byId('verdicts').className = lines.length ? 'pending' : '';
  byId('verdicts').replaceChildren(...lines);
}

const said = (suggest, label, labels) =>
  label === 100 || label === 21000 ? SUGGEST[suggest] : `${SUGGEST[suggest]}（${labels[label]}）`;

function checkRow(check, labels, pushes) {
  const { kind, content, person, suggest, label, traceId, at } = check;
  const push = pushes.find(({ event }) => event.trace_id === traceId);
  const unread = push?.event.errcode ? '，图片没取到' : '';
  const facts = [time(at), nameOf(person), traceId, push && `${PUSH[push.state]}${tries(push)}${unread}`];
  const text = element(
    'div',
    '',
    element('b', '', `${KIND[kind]}：`, kind === 'text' ? content : pictureLink(content)),
    element('small', '', facts.filter(Boolean).join(' · ')),
  );
  if (push && push.state !== 'waiting') {
    const again = element('button', 'again', '再推一次');
    Object.assign(again.dataset, { act: 'push-again', trace: traceId });
    text.append(again);
  }
  return element('div', 'line call', text, element('span', `chip ${CHIP[suggest]}`, said(suggest, label, labels)));
}

/** The address is long, and what it leads to is what counts. */
function pictureLink(address) {
  const link = element('a', '', new URL(address).pathname.split('/').at(-1) || address);
  Object.assign(link, { href: address, target: '_blank', rel: 'noreferrer' });
  return link;
}

const tries = ({ attempts }) => (attempts.length > 1 ? `（推了 ${attempts.length} 次）` : '');

export const contentActs = (toast) => ({
  'clear-verdicts': () => ask('DELETE', 'verdicts'),
  'push-again': async ({ trace }) => {
    const { attempts } = await ask('POST', 'message-server/repeat', { traceId: trace });
    toast(attempts[0].took ? '服务端又收到一次' : `没有送达：${attempts[0].status || attempts[0].answer}`);
  },
});

/** What is chosen in this card goes to the simulator through `run`, which redraws. */
export function listenToContent(run) {
  byId('verdict-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const { kind, verdict } = Object.fromEntries(new FormData(event.target));
    run(() => ask('POST', 'verdicts', verdictOf(kind, verdict)));
  });
  byId('verdict-delay').addEventListener('change', ({ target }) => {
    target.blur();
    run(() => ask('POST', 'verdicts/delay', { delayMs: JSON.parse(target.value) }));
  });
}

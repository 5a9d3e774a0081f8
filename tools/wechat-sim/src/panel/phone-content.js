// What the platform will say of the next text and picture; beside the phone, where one writes them.
import { ask } from './ask.js';
import { delayText, DELAYS, KIND, SUGGEST, verdictOf, VERDICTS } from './verdict-choices.js';

const REFRESH_MS = 2000;
const AS_WRITTEN = ['', '看内容'];
const byId = (id) => document.getElementById(id);

function choice(name, label, options) {
  const row = document.createElement('label');
  row.className = 'row';
  const text = document.createElement('span');
  text.textContent = label;
  const select = document.createElement('select');
  select.name = name;
  for (const [value, title] of options) select.append(new Option(title, value));
  row.append(text, select);
  byId('content').append(row);
  return select;
}

const next = {
  text: choice('nextText', '下一段文字', [AS_WRITTEN, ...VERDICTS]),
  picture: choice('nextPicture', '下一张图片', [['', '通过'], ...VERDICTS.slice(1)]),
};
const delay = choice('verdictDelay', '图片结果', DELAYS);

/** Replaces what was chosen before: beside a phone one thinks of one thing at a time. */
async function choose() {
  await ask('DELETE', 'verdicts');
  for (const [kind, { value }] of Object.entries(next))
    if (value !== '') await ask('POST', 'verdicts', verdictOf(kind, value));
  await refresh();
}

/** A choice that has been used up goes back by itself. */
async function refresh() {
  const { next: chosen, delayMs, checks } = await ask('GET', 'verdicts');
  for (const [kind, select] of Object.entries(next)) {
    const found = chosen.find((each) => each.kind === kind);
    show(select, found ? `${found.suggest} ${found.label}` : '', `${SUGGEST[found?.suggest]}`);
  }
  show(delay, String(delayMs), delayText(delayMs));
  const [last] = checks;
  byId('last-check').textContent = last
    ? `上一次：${KIND[last.kind]}${last.kind === 'text' ? `“${last.content.slice(0, 12)}”` : ''} ${SUGGEST[last.suggest]}`
    : '文字里写【违规】【待审】也行';
}

function show(select, value, title) {
  if (document.activeElement === select) return;
  if (![...select.options].some((option) => option.value === value)) select.append(new Option(title, value));
  select.value = value;
}

const run = (work) => work().catch(() => undefined);
for (const select of Object.values(next))
  select.addEventListener('change', () => {
    select.blur();
    run(choose);
  });
delay.addEventListener('change', () => {
  delay.blur();
  run(() => ask('POST', 'verdicts/delay', { delayMs: JSON.parse(delay.value) }));
});
run(refresh);
setInterval(() => document.hidden || run(refresh), REFRESH_MS);

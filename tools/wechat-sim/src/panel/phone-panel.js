// Acts on a phone of tools/weapp-host that stands beside this page, as its user or as WeChat would.
const asked = new URLSearchParams(window.location.search);
const byId = (id) => document.getElementById(id);
/** The page that holds both; nobody else is spoken to or listened to. */
const host = asked.get('host') ?? '';

const ANSWERS = [
  [
    'phoneNumber',
    '要手机号',
    [
      ['ask', '让我点'],
      ['allow', '允许'],
      ['refuse', '不允许'],
    ],
  ],
  [
    'subscribe',
    '要发通知',
    [
      ['ask', '让我点'],
      ['accept', '允许'],
      ['reject', '拒绝'],
      ['ban', '模板被封'],
      ['off', '总开关已关'],
    ],
  ],
  [
    'location',
    '要位置',
    [
      ['ask', '让我点'],
      ['allow', '允许'],
      ['refuse', '拒绝'],
    ],
  ],
  [
    'payment',
    '要付款',
    [
      ['ask', '让我点'],
      ['pay', '支付'],
      ['cancel', '取消'],
    ],
  ],
];

const DEVICE = [
  [
    'fontScale',
    '字体大小',
    [
      ['1', '标准'],
      ['1.25', '大'],
      ['1.6', '最大'],
    ],
  ],
  [
    'theme',
    '外观',
    [
      ['light', '浅色'],
      ['dark', '深色'],
    ],
  ],
  [
    'online',
    '网络',
    [
      ['true', '有网'],
      ['false', '断网'],
    ],
  ],
];

const VALUES = { fontScale: Number, online: (text) => text === 'true' };

const send = (message) => window.parent.postMessage(message, host);

function choice(name, label, options, changed) {
  const row = document.createElement('label');
  row.className = 'row';
  const text = document.createElement('span');
  text.textContent = label;
  const select = document.createElement('select');
  select.name = name;
  for (const [value, title] of options) select.append(new Option(title, value));
  select.addEventListener('change', () => changed(select.value));
  row.append(text, select);
  return row;
}

for (const [name, label, options] of ANSWERS)
  byId('answers').append(
    choice(name, label, options, (value) => send({ weapp: 'set', patch: { answers: { [name]: value } } })),
  );
for (const [name, label, options] of DEVICE)
  byId('device').append(
    choice(name, label, options, (value) => send({ weapp: 'set', patch: { [name]: (VALUES[name] ?? String)(value) } })),
  );

/** Codes come as `title:what the code reads`. */
for (const code of asked.getAll('code')) {
  const at = code.indexOf(':');
  const button = document.createElement('button');
  button.textContent = `扫${code.slice(0, at)}的码`;
  button.addEventListener('click', () => send({ weapp: 'scan', text: code.slice(at + 1) }));
  byId('codes').append(button);
}
byId('scan').addEventListener('submit', (event) => {
  event.preventDefault();
  if (byId('link').value.trim()) send({ weapp: 'scan', text: byId('link').value.trim() });
});
document.addEventListener('click', ({ target }) => {
  const { send: what } = target.closest('[data-send]')?.dataset ?? {};
  if (what) send({ weapp: what });
});

/** The phone says how it is set and which page it shows. */
window.addEventListener('message', ({ data, origin, source }) => {
  if (origin !== host || source !== window.parent || data?.weapp !== 'state') return;
  const { answers = {}, ...settings } = data.settings ?? {};
  for (const [name, value] of Object.entries({ ...settings, ...answers })) {
    const select = document.querySelector(`select[name="${CSS.escape(name)}"]`);
    if (select) select.value = String(value);
  }
  if (settings.person) byId('person').value = settings.person;
  byId('state').textContent = `正在看：${data.title || data.page || '小程序'}`;
});

const { people } = await (await fetch('sim/people')).json();
for (const { id, name } of people) byId('person').append(new Option(name, id));
byId('person').value = asked.get('person') ?? '';
byId('person').addEventListener('change', () => send({ weapp: 'person', person: byId('person').value }));

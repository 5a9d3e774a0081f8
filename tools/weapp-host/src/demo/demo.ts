/** The page around a phone for people: the phone, and the simulator's panel that acts on it. */
interface Facts {
  sim: string;
  bundle: string;
}

const asked = new URLSearchParams(window.location.search);
const frame = (id: string) => document.getElementById(id) as HTMLIFrameElement;
const phone = frame('phone');
const panel = frame('panel');

const { sim, bundle } = (await (await fetch('/demo-facts')).json()) as Facts;
document.getElementById('bundle')!.textContent = bundle;

/** Another person holds the phone: it starts anew, at the page it was asked for. */
function pickUp(person: string, page: string): void {
  phone.src = `/phone?${new URLSearchParams({ person, open: page }).toString()}`;
}

interface Message {
  weapp?: string;
  person?: string;
}

window.addEventListener('message', ({ data, source, origin }: MessageEvent<Message | null>) => {
  if (!data?.weapp) return;
  if (source === phone.contentWindow && origin === window.location.origin) panel.contentWindow?.postMessage(data, sim);
  if (source !== panel.contentWindow || origin !== sim) return;
  if (data.weapp === 'person') pickUp(data.person ?? '', '');
  else phone.contentWindow?.postMessage(data, window.location.origin);
});

const person = asked.get('person') ?? 'resident-li';
pickUp(person, asked.get('open') ?? '');
const shown = new URLSearchParams({ host: window.location.origin, person });
for (const code of asked.getAll('code')) shown.append('code', code);
panel.src = `${sim}/phone-panel?${shown.toString()}`;

export {};

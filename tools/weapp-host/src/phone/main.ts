import type { Program } from '../compile/program.js';
import { Automation } from './automation/automation.js';
import { Phone } from './phone.js';
import { USUAL } from './settings.js';

declare global {
  interface Window {
    weappProgram: Program;
    weappTemplates: Record<string, unknown>;
    weappHost: Phone & { automation: Automation };
  }
}

const asked = new URLSearchParams(window.location.search);
const settings = { ...structuredClone(USUAL), person: asked.get('person') ?? '' };
if (asked.get('theme') === 'dark') settings.theme = 'dark';
Object.assign(settings.answers, JSON.parse(asked.get('answers') ?? '{}'));
const [bitsPerSecond, roundTripMs] = (asked.get('line') ?? '').split(',').map(Number);
if (bitsPerSecond > 0) settings.line = { bitsPerSecond, roundTripMs };
if (asked.has('fontScale')) settings.fontScale = Number(asked.get('fontScale'));

const phone = new Phone(window.weappProgram, window.weappTemplates, settings, asked.get('open') ?? '');
window.weappHost = Object.assign(phone, { automation: new Automation(phone) });
window.addEventListener('error', (event) => phone.fault(event.error ?? event.message));
window.addEventListener('unhandledrejection', (event) => phone.fault(event.reason));
document.body.append(phone.frame.root);
void phone.start();

import { SimRefusal } from './sim-refusal.js';

export const SUGGESTS = ['pass', 'review', 'risky'] as const;
export type Suggest = (typeof SUGGESTS)[number];
export const KINDS = ['text', 'picture'] as const;
export type ContentKind = (typeof KINDS)[number];

/** The platform's labels. */
export const LABELS: Record<number, string> = {
  100: '正常',
  10001: '广告',
  20001: '时政',
  20002: '色情',
  20003: '辱骂',
  20006: '违法犯罪',
  20008: '欺诈',
  20012: '低俗',
  20013: '版权',
  21000: '其他',
};

export interface Verdict {
  suggest: Suggest;
  label: number;
  /** The word in the text that decided it. */
  keyword?: string;
}

export interface Check extends Verdict {
  at: string;
  kind: ContentKind;
  person: string;
  traceId: string;
  /** The text, or the picture's address. */
  content: string;
}

/** Words that let anybody try a refusal without the panel. */
const WORDS: readonly { word: string; verdict: Verdict }[] = [
  { word: '【违规】', verdict: { suggest: 'risky', label: 21000 } },
  { word: '【待审】', verdict: { suggest: 'review', label: 21000 } },
];
const KEPT = 100;
const MOST = 1000;
const LONGEST_DELAY_MS = 3_600_000;

/** What the next checks will say, and what the last ones said. */
export class Verdicts {
  private chosen: (Verdict & { kind: ContentKind; times: number })[] = [];
  private done: Check[] = [];

  /** Until a picture's verdict is pushed; null: it never comes. */
  delayMs: number | null = null;

  choose(value: unknown): void {
    const { kind, label = 100, suggest, times = 1 } = (value ?? {}) as Record<string, unknown>;
    const knownKind = KINDS.find((each) => each === kind);
    if (!knownKind) throw new SimRefusal(400, `kind is ${KINDS.join(' or ')}`);
    if (typeof label !== 'number' || !Object.hasOwn(LABELS, label))
      throw new SimRefusal(400, `label is one of ${Object.keys(LABELS).join(', ')}`);
    const knownSuggest = suggest === undefined ? suggestFor(label) : SUGGESTS.find((each) => each === suggest);
    if (!knownSuggest) throw new SimRefusal(400, `suggest is ${SUGGESTS.join(', ')}`);
    if (typeof times !== 'number' || !Number.isInteger(times) || times < 1 || times > MOST)
      throw new SimRefusal(400, `times is 1 to ${MOST}`);
    this.chosen.push({ kind: knownKind, suggest: knownSuggest, label, times });
  }

  clear(): void {
    this.chosen = [];
  }

  setDelay(delayMs: unknown): void {
    const good = typeof delayMs === 'number' && delayMs >= 0 && delayMs <= LONGEST_DELAY_MS;
    if (delayMs !== null && !good) throw new SimRefusal(400, 'delayMs is 0 to an hour; null: the verdict never comes');
    this.delayMs = delayMs as number | null;
  }

  /** What was chosen comes first, then a word in the text, then all is well. */
  take(kind: ContentKind, text = ''): Verdict {
    const chosen = this.chosen.find((each) => each.kind === kind);
    if (chosen) {
      chosen.times -= 1;
      this.chosen = this.chosen.filter(({ times }) => times > 0);
      return { suggest: chosen.suggest, label: chosen.label };
    }
    const found = WORDS.find(({ word }) => text.includes(word));
    return found ? { ...found.verdict, keyword: found.word } : { suggest: 'pass', label: 100 };
  }

  record(check: Check): void {
    this.done = [check, ...this.done].slice(0, KEPT);
  }

  view() {
    return { next: this.chosen, delayMs: this.delayMs, checks: this.done, labels: LABELS };
  }
}

const suggestFor = (label: number): Suggest => (label === 100 ? 'pass' : 'risky');

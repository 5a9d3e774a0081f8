/** One wheel of a picker. */
export interface Wheel {
  labels: string[];
  chosen: number;
}

/** What a picker offers and where its wheels stand. Turning one may change those behind it. */
export interface Picking {
  wheels(): Wheel[];
  turn(wheel: number, to: number): void;
  value(): unknown;
}

/** `selector` has one wheel and an index for its value, `multiSelector` several and a list. */
export class ListPicking implements Picking {
  constructor(
    private readonly lists: unknown[][],
    private readonly key: string,
    private readonly chosen: number[],
    private readonly single: boolean,
  ) {}

  wheels(): Wheel[] {
    return this.lists.map((list, i) => ({ labels: list.map((item) => this.label(item)), chosen: this.at(i) }));
  }

  turn(wheel: number, to: number): void {
    this.chosen[wheel] = to;
  }

  value(): number | number[] {
    const all = this.lists.map((_list, i) => this.at(i));
    return this.single ? all[0] : all;
  }

  private at(wheel: number): number {
    return Math.min(Math.max(0, this.chosen[wheel] ?? 0), Math.max(0, this.lists[wheel].length - 1));
  }

  private label(item: unknown): string {
    return String(
      this.key && item !== null && typeof item === 'object' ? (item as Record<string, unknown>)[this.key] : item,
    );
  }
}

/** How the parts of a date or a time are called, written and bounded. */
export interface Clock {
  units: string[];
  between: string;
  digits: number[];
  /** The first and last value of a part, given those before it. */
  range(part: number, before: number[]): [number, number];
}

const daysOf = ([year, month]: number[]) => new Date(Date.UTC(year, month, 0)).getUTCDate();

export const DATE: Clock = {
  units: ['年', '月', '日'],
  between: '-',
  digits: [4, 2, 2],
  range: (part, before) =>
    [[1900, 2100] as const, [1, 12] as const, [1, daysOf(before)] as const][part] as [number, number],
};

export const TIME: Clock = {
  units: ['时', '分'],
  between: ':',
  digits: [2, 2],
  range: (part) => [0, part === 0 ? 23 : 59],
};

/** Date or time between `start` and `end`, both included. */
export class ClockPicking implements Picking {
  private readonly parts: number[];

  constructor(
    private readonly clock: Clock,
    value: number[],
    private readonly start: number[],
    private readonly end: number[],
  ) {
    const within = isBefore(value, start) ? start : isBefore(end, value) ? end : value;
    this.parts = value.map((part, i) => within[i] ?? part);
    this.settle();
  }

  wheels(): Wheel[] {
    return this.parts.map((value, i) => {
      const [first, last] = this.range(i);
      const labels = Array.from(
        { length: last - first + 1 },
        (_, at) => this.written(first + at, i) + this.clock.units[i],
      );
      return { labels, chosen: value - first };
    });
  }

  turn(wheel: number, to: number): void {
    this.parts[wheel] = this.range(wheel)[0] + to;
    this.settle();
  }

  value(): string {
    return this.parts.map((value, i) => this.written(value, i)).join(this.clock.between);
  }

  /** Parts behind a turned wheel move into what is still possible. */
  private settle(): void {
    this.parts.forEach((value, i) => {
      const [first, last] = this.range(i);
      this.parts[i] = Math.min(last, Math.max(first, value));
    });
  }

  private range(part: number): [number, number] {
    const before = this.parts.slice(0, part);
    const on = (limit: number[]) => limit[part] !== undefined && before.every((value, i) => value === limit[i]);
    const [first, last] = this.clock.range(part, before);
    return [
      on(this.start) ? Math.max(first, this.start[part]) : first,
      on(this.end) ? Math.min(last, this.end[part]) : last,
    ];
  }

  private written(value: number, part: number): string {
    return String(value).padStart(this.clock.digits[part], '0');
  }
}

/** Whether `one` comes before `other`; nothing comes before what is not said. */
function isBefore(one: number[], other: number[]): boolean {
  const at = one.findIndex((part, i) => part !== other[i]);
  return at >= 0 && one[at] < (other[at] ?? -Infinity);
}

/** `2026-11-22` or `09:41` as numbers; no numbers of what is not one. */
export const partsOf = (text: unknown): number[] =>
  String(text ?? '')
    .match(/\d+/g)
    ?.map(Number) ?? [];

type Fact = string | number | boolean | readonly string[];

/** "技能：净水器 → 净水器、空调", a line for each fact that is not the same, in the words' order. `show` says a fact in its words. */
export function differences<K extends string>(
  words: Record<K, string>,
  before: Record<K, Fact>,
  now: Record<K, Fact>,
  show: Partial<Record<K, (fact: never) => string>> = {},
): string[] {
  const said = (name: K, fact: Fact): string => {
    const own = show[name];
    if (own) return own(fact as never);
    return (Array.isArray(fact) ? [...(fact as string[])].sort().join('、') : String(fact)) || '没有';
  };
  return (Object.keys(words) as K[])
    .map((name) => ({ word: words[name], from: said(name, before[name]), to: said(name, now[name]) }))
    .filter(({ from, to }) => from !== to)
    .map(({ word, from, to }) => `${word}：${from} → ${to}`);
}

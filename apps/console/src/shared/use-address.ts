import { useSearchParams } from 'react-router';

/**
 * What is looked for stands in the address: copied, it shows somebody else the same. Whatever is changed, the list begins anew,
 * unless a page of it is what was changed.
 */
export function useAddress<K extends string>(names: readonly K[]) {
  const [params, setParams] = useSearchParams();
  const values = Object.fromEntries(names.map((name) => [name, params.get(name) ?? undefined])) as Record<
    K,
    string | undefined
  >;
  const change = (wish: Partial<Record<K, string | undefined>>, options?: { replace?: boolean }) =>
    setParams((now) => {
      const next = new URLSearchParams(now);
      for (const name of PLACES) next.delete(name);
      for (const [name, value] of Object.entries(wish) as [K, string | undefined][])
        if (value?.trim()) next.set(name, value.trim());
        else next.delete(name);
      return next;
    }, options);
  const isAny = names.some((name) => !PLACES.includes(name) && values[name] !== undefined);
  return { values, change, isAny, clear: () => setParams([]) };
}

/** Where in a list one is. */
const PLACES: readonly string[] = ['after', 'before'];

/** What is looked for, wherever in the list one is. */
export const filtersOf = (values: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !PLACES.includes(name)));

import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { readParam, type RawParams } from './read-param';

/** The page's query, decoded the same way on both platforms. */
export function usePageParams<Name extends string>(...names: Name[]): Record<Name, string> {
  const raw = useRouter().params as RawParams;
  const wanted = names.join();
  return useMemo(
    () => Object.fromEntries(wanted.split(',').map((name) => [name, readParam(raw, name)])) as Record<Name, string>,
    [raw, wanted],
  );
}

import { getAppBaseInfo, offThemeChange, onThemeChange } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import theme from '../theme.json';

/** Colours for what WeChat draws itself and styles do not reach. */
export type NativeColours = typeof theme.light;

/** The name is unknown to versions of WeChat without dark mode: there it is day. */
export const nativeColours = (): NativeColours => (getAppBaseInfo().theme === 'dark' ? theme.dark : theme.light);

/** Follows the phone from day to night and back. */
export function useNativeColours(): NativeColours {
  const [colours, setColours] = useState(nativeColours);
  useEffect(() => {
    const follow = () => setColours(nativeColours());
    onThemeChange(follow);
    return () => offThemeChange(follow);
  }, []);
  return colours;
}

import { Switch, View } from '@tarojs/components';
import { api } from '../../api/api';
import { useTap } from '../../api/use-tap';
import { aria } from '../../platform/aria';
import { useNativeColours } from '../../platform/theme';
import { useLargeFont } from '../../shared/theme/large-font';
import { ListRow } from '../../shared/ui/list-row';
import './large-font-row.scss';
import { keepMe } from './use-me';

/** The whole row is the switch: a small one is hard to hit. Works at once on this phone; the server is told so that the next phone knows. */
export function LargeFontRow() {
  const { on, choose } = useLargeFont();
  const { accent } = useNativeColours();
  const tell = useTap((largeFont: boolean, key) => api('PUT /api/me/preferences', { body: { largeFont }, key }));

  async function change(largeFont: boolean) {
    choose(largeFont);
    const me = await tell.run(largeFont);
    if (me) keepMe(me);
  }

  return (
    <ListRow
      id="large-font-row"
      icon="text-size"
      title="大字显示"
      detail={on ? '已打开' : '字更大，看得更清楚'}
      aside={
        <View className="large-font-row__switch" {...aria({ hidden: true })}>
          <Switch id="large-font" checked={on} color={accent} />
        </View>
      }
      onTap={() => void change(!on)}
    />
  );
}

import { View } from '@tarojs/components';
import { Chips } from '../../shared/ui/chips';
import './booking-filter.scss';

export type Shown = 'all' | 'open' | 'over';

const OPTIONS: { key: Shown; title: string }[] = [
  { key: 'all', title: '全部' },
  { key: 'open', title: '要上门' },
  { key: 'over', title: '已结束' },
];

/** Which bookings are listed. */
export const BookingFilter = ({ shown, onShow }: { shown: Shown; onShow(shown: Shown): void }) => (
  <View className="booking-filter">
    <Chips
      id="bookings"
      label="看哪些预约"
      kind="one"
      options={OPTIONS}
      chosen={[shown]}
      onTap={(key) => onShow(key as Shown)}
    />
  </View>
);

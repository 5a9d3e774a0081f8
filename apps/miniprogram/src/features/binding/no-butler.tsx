import { View } from '@tarojs/components';
import { PrimaryButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import './no-butler.scss';

export const NoButler = ({ onScan }: { onScan(): void }) => (
  <Card kind="lifted" id="no-butler">
    <View className="no-butler__title">您还没有管家</View>
    <View className="no-butler__text">师傅上门时，扫一扫他工牌上的码，以后有事直接约他</View>
    <PrimaryButton id="scan-badge" onTap={onScan}>
      扫师傅的码
    </PrimaryButton>
  </Card>
);

import { View } from '@tarojs/components';
import './on-call-notice.scss';

export const OnCallNotice = () => (
  <View id="on-call" className="on-call-notice">
    这个小区还没有固定师傅，附近的值班师傅照样上门
  </View>
);

import { View } from '@tarojs/components';
import './invitation-text.scss';

export const InvitationText = ({ brandName, name }: { brandName: string; name: string }) => (
  <View className="invitation-text">
    {brandName}邀请{name}用这个微信接单。请确认是您本人再接受：邀请只能用一次，接受后您的微信就和这个工号连在一起。
  </View>
);

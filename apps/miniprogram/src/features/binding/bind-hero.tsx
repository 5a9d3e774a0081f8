import { View } from '@tarojs/components';
import './bind-hero.scss';

/** Says where the user is: in the house of the brand whose person stands before him. */
export const BindHero = ({ brandName, line }: { brandName: string; line: string }) => (
  <View className="bind-hero">
    <View id="bind-brand" className="bind-hero__brand">
      {brandName}
    </View>
    <View className="bind-hero__line">{line}</View>
  </View>
);

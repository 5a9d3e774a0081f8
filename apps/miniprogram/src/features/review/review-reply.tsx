import { View } from '@tarojs/components';
import './review-reply.scss';

/** What the engineer answered. */
export const ReviewReply = ({ id, title, text }: { id: string; title: string; text: string }) => (
  <View id={id} className="review-reply">
    <View className="review-reply__who">{title}</View>
    {text}
  </View>
);

import { View } from '@tarojs/components';
import type { ReviewCard } from '../../api/contract';
import { aria } from '../../platform/aria';
import { toast } from '../../platform/message';
import { Icon } from '../../shared/ui/icon';
import { likesText } from './review.view';
import { useLike } from './use-reviews';
import './like-button.scss';

/** Only who knows this engineer's work may like; for everybody else it is a count, and no button that refuses. */
export function LikeButton({ review: { id, likes, liked, canLike } }: { review: ReviewCard }) {
  const like = useLike(id);
  // Keeps what stands at the other end of the line there.
  if (!canLike && !liked && likes === 0) return <View />;
  if (!canLike && !liked)
    return (
      <View id={`review-${id}-likes`} className="like-button" {...aria({ role: 'text', label: `${likes} 人点赞` })}>
        <Icon name="thumb" />
        {likes}
      </View>
    );

  async function onTap() {
    if (!(await like.run(!liked))) toast('没有成功，请再试一次');
  }

  return (
    <View
      id={`review-${id}-like`}
      className={`like-button${liked ? ' like-button--liked' : ''}`}
      hoverClass="button--pressed"
      {...aria({ role: 'button', label: liked ? `已点赞，共 ${likes}，点一下取消` : `${likesText(likes)}` })}
      onClick={() => void onTap()}
    >
      <Icon name="thumb" />
      {liked ? `已赞 ${likes}` : likesText(likes)}
    </View>
  );
}

import { View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { STARS, starsWord } from './review.view';
import './star-picker.scss';

interface Props {
  stars: number;
  onChoose(stars: number): void;
}

/** Five large stars; what they mean stands below in words, also before one is chosen. */
export const StarPicker = ({ stars, onChoose }: Props) => (
  <View className="star-picker">
    <View className="star-picker__row" {...aria({ role: 'radiogroup', label: '几颗星' })}>
      {STARS.map((each) => (
        <View
          key={each}
          id={`review-star-${each}`}
          className="star-picker__star"
          {...aria({ role: 'radio', label: `${each} 星，${starsWord(each)}${each === stars ? '，已选' : ''}` })}
          onClick={() => onChoose(each)}
        >
          <View className={`star-picker__shape${each <= stars ? ' star-picker__shape--full' : ''}`} />
        </View>
      ))}
    </View>
    <View id="review-word" className={`star-picker__word${stars > 0 ? ' star-picker__word--said' : ''}`}>
      {starsWord(stars) || '点星星打分'}
    </View>
  </View>
);

import { View } from '@tarojs/components';
import type { ServiceRecord } from '../../api/contract';
import { PhotoGrid } from '../photo/photo-grid';

interface Props {
  id: string;
  photos: ServiceRecord['photos'];
}

/** How it was before the work and after it; nothing of what nobody took. */
export const RecordPhotos = ({ id, photos: { before, after } }: Props) => (
  <>
    {before.length > 0 && <View className="field__label">动手前</View>}
    <PhotoGrid id={`${id}-before`} photos={before} kept />
    {after.length > 0 && <View className="field__label">做完后</View>}
    <PhotoGrid id={`${id}-after`} photos={after} kept />
  </>
);

import { View } from '@tarojs/components';
import type { Photo, ServiceRecord } from '../../api/contract';
import { PhotoGrid } from '../photo/photo-grid';
import './record-photos.scss';

interface Props {
  id: string;
  photos: ServiceRecord['photos'];
}

/** How it was before the work and after it; nothing of what nobody took. */
export const RecordPhotos = ({ id, photos: { before, after } }: Props) => (
  <>
    <Titled id={`${id}-before`} title="动手前" photos={before} />
    <Titled id={`${id}-after`} title="做完后" photos={after} />
  </>
);

const Titled = ({ id, title, photos }: { id: string; title: string; photos: Photo[] }) =>
  photos.length === 0 ? null : (
    <View className="record-photos">
      <View>{title}</View>
      <PhotoGrid id={id} photos={photos} kept />
    </View>
  );

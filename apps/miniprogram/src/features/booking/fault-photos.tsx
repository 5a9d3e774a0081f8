import { View } from '@tarojs/components';
import type { Photo } from '../../api/contract';
import { Card } from '../../shared/ui/card';
import { Section } from '../../shared/ui/section';
import { PhotoGrid } from '../photo/photo-grid';

/** What was broken, as the resident showed it; nothing where he sent none. */
export const FaultPhotos = ({ photos }: { photos: Photo[] }) =>
  photos.length === 0 ? null : (
    <Section title="您拍的照片">
      <Card id="booking-fault">
        <PhotoGrid id="booking-fault-photo" photos={photos} kept />
        <View className="soft">只有您和接单的师傅看得到</View>
      </Card>
    </Section>
  );

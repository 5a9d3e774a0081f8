import { View } from '@tarojs/components';
import type { Job } from '../../api/contract';
import { PhotoGrid } from '../photo/photo-grid';
import './job-fault.scss';

/** What is broken, as the resident shows it: pictures of his home, so that they wait for the acceptance. A server of the version before tells none. */
export function JobFault({ job: { id, faultPhotos = [], faultPhotoCount = 0 } }: { job: Partial<Job> }) {
  if (faultPhotoCount === 0) return null;
  return (
    <View id={`job-${id}-fault`} className="job-fault">
      {faultPhotos.length > 0 ? (
        <>
          <View>住户拍的照片</View>
          <PhotoGrid id={`job-${id}-fault-photo`} photos={faultPhotos} kept />
        </>
      ) : (
        <View className="soft">住户拍了 {faultPhotoCount} 张照片，接单后能看</View>
      )}
    </View>
  );
}

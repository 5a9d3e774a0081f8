import { View } from '@tarojs/components';
import { serverAddress } from '../../api/server-address';
import type { EngineerProfile } from '../../api/contract';
import { aria } from '../../platform/aria';
import { previewPhotos } from '../../platform/preview-photos';
import { Avatar } from '../../shared/ui/avatar';
import './engineer-face.scss';

/** Large, so that it can be compared with who stands at the door; a tap shows it larger still. */
export function EngineerFace({ engineer: { id, name, photo, photoUrl } }: { engineer: EngineerProfile }) {
  const face = <Avatar id={id} name={name} photoUrl={photoUrl} large />;
  if (!photo) return <View className="engineer-face">{face}</View>;
  return (
    <View
      id="engineer-face"
      className="engineer-face engineer-face--photo"
      {...aria({ role: 'button', label: `${name}的照片，点开看大图` })}
      onClick={() => previewPhotos([serverAddress(photo.full)], 0)}
    >
      {face}
    </View>
  );
}

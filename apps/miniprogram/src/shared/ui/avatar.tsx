import { Image, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { avatarTone, avatarLetter } from './avatar.view';
import './avatar.scss';

interface Props {
  /** Decides the colour. */
  id: string;
  name: string;
  photoUrl: string | null;
  large?: boolean;
}

export function Avatar({ id, name, photoUrl, large = false }: Props) {
  const size = large ? ' avatar--large' : '';
  if (photoUrl)
    return <Image className={`avatar${size}`} src={photoUrl} mode="aspectFill" {...aria({ label: `${name}的照片` })} />;
  return (
    <View className={`avatar avatar--tone-${avatarTone(id)}${size}`} {...aria({ hidden: true })}>
      {avatarLetter(name)}
    </View>
  );
}

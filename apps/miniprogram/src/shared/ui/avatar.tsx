import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { serverAddress } from '../../api/server-address';
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

/** A face; without one, or while its address has grown too old to be good, the first letter of the name. */
export function Avatar({ id, name, photoUrl, large = false }: Props) {
  const [broken, setBroken] = useState<string | null>(null);
  const size = large ? ' avatar--large' : '';
  if (photoUrl && photoUrl !== broken)
    return (
      <Image
        className={`avatar${size}`}
        src={serverAddress(photoUrl)}
        mode="aspectFill"
        onError={() => setBroken(photoUrl)}
        {...aria({ label: `${name}的照片` })}
      />
    );
  return (
    <View className={`avatar avatar--tone-${avatarTone(id)}${size}`} {...aria({ hidden: true })}>
      {avatarLetter(name)}
    </View>
  );
}

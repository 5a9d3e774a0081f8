import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { serverAddress } from '../../api/server-address';
import { aria } from '../../platform/aria';
import './qr-image.scss';

interface Props {
  id: string;
  src: string;
  label: string;
  small?: boolean;
}

/** Without its picture a code is worth nothing, so a picture that did not come is asked for again by a tap. */
export function QrImage({ id, src, label, small = false }: Props) {
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  const classes = `qr-image${small ? ' qr-image--small' : ''}`;
  const again = () => {
    setFailed(false);
    setTries(tries + 1);
  };
  if (failed)
    return (
      <View id={`${id}-retry`} className={`${classes} qr-image--failed`} {...aria({ role: 'button' })} onClick={again}>
        没有加载出来，点这里重试
      </View>
    );
  return (
    <Image
      id={id}
      className={classes}
      src={`${serverAddress(src)}${tries > 0 ? `?try=${tries}` : ''}`}
      mode="scaleToFill"
      showMenuByLongpress
      onError={() => setFailed(true)}
      {...aria({ label })}
    />
  );
}

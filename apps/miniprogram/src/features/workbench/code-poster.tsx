import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import type { EngineerCard, EngineerCode } from '../../api/contract';
import { serverAddress } from '../../api/server-address';
import { aria } from '../../platform/aria';
import { Avatar } from '../../shared/ui/avatar';
import { Dotted } from '../../shared/ui/dotted';
import './code-poster.scss';

interface Props {
  engineer: EngineerCard;
  code: EngineerCode;
  brandName: string;
}

/** Made to be shown, printed or saved: a face, a name, and a code for whichever app is at hand. */
export const CodePoster = ({ engineer, code, brandName }: Props) => (
  <View id="poster" className="poster">
    <View id="poster-brand" className="poster__brand">
      {brandName}
    </View>
    <View className="poster__body">
      <Avatar id={engineer.id} name={engineer.name} photoUrl={engineer.photoUrl} large />
      <View id="poster-name" className="poster__name">
        {engineer.name}
      </View>
      <View className="soft">
        <Dotted centred text={`${engineer.title} · 工号 ${engineer.employeeNo}`} />
      </View>
      <QrImage id="poster-mini-code" src={code.miniCodeUrl} label={`${engineer.name}的小程序码`} />
      <View className="poster__call">扫码认识我，以后有事找我</View>
      <View className="soft">微信扫一扫，一点就绑定，不用填手机号</View>
      <View className="poster__second">
        <QrImage id="poster-link-qr" src={code.linkQrUrl} label={`${engineer.name}的网页二维码`} small />
        <View className="poster__second-text">
          <View>打不开小程序？扫这个码</View>
          <View id="poster-code" className="soft">
            编号 {code.code}
          </View>
        </View>
      </View>
    </View>
  </View>
);

interface QrProps {
  id: string;
  src: string;
  label: string;
  small?: boolean;
}

/** Without its picture a poster is worth nothing, so a picture that did not come is asked for again by a tap. */
function QrImage({ id, src, label, small = false }: QrProps) {
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  const classes = `poster__qr${small ? ' poster__qr--small' : ''}`;
  const again = () => {
    setFailed(false);
    setTries(tries + 1);
  };
  if (failed)
    return (
      <View
        id={`${id}-retry`}
        className={`${classes} poster__qr--failed`}
        {...aria({ role: 'button' })}
        onClick={again}
      >
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

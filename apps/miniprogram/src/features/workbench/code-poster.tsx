import { View } from '@tarojs/components';
import type { EngineerCard, EngineerCode } from '../../api/contract';
import { Avatar } from '../../shared/ui/avatar';
import { Dotted } from '../../shared/ui/dotted';
import { QrImage } from './qr-image';
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

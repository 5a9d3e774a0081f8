import { View } from '@tarojs/components';
import type { OwnPhotos as Own, Photo } from '../../api/contract';
import { useFreshOnShow } from '../../api/use-fresh-on-show';
import { confirm, toast } from '../../platform/message';
import { useRefreshOnPull } from '../../platform/pull-down';
import { SecondButton, TextButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { FaultLine } from '../../shared/ui/fault-line';
import { PageState } from '../../shared/ui/page-state';
import { PersonBones } from '../../shared/ui/person-bones';
import { Section } from '../../shared/ui/section';
import { PhotoGrid } from '../photo/photo-grid';
import { certificatesText, portraitText } from './own-photos.view';
import { OWN_PHOTOS, useOwnPhotos, useRemovePhoto, useSendPhoto } from './use-own-photos';
import './own-photos.scss';

/** The face that rings must be the face on the phone: he sends it, the desk looks at it, then residents see it. */
export function OwnPhotos() {
  const photos = useOwnPhotos();
  useFreshOnShow(OWN_PHOTOS);
  useRefreshOnPull(() => photos.refetch());
  return (
    <PageState of={photos} skeleton={ownPhotosBones}>
      {(own) => (
        <>
          <Portrait own={own} />
          <Certificates own={own} />
        </>
      )}
    </PageState>
  );
}

export const ownPhotosBones = (
  <Card id="own-photos-loading">
    <PersonBones />
    <PersonBones />
  </Card>
);

function Portrait({ own }: { own: Own }) {
  const { portrait, nextPortrait } = own;
  const shown = [portrait, nextPortrait].flatMap((photo) => photo ?? []);
  return (
    <Section title="本人照片">
      <Card id="own-portrait">
        <View id="own-portrait-text">{portraitText(own)}</View>
        <Pictures id="own-portrait-photo" photos={shown} />
        <Send purpose="portrait" id="send-portrait" title={shown.length > 0 ? '换一张照片' : '放照片'} />
      </Card>
    </Section>
  );
}

function Certificates({ own }: { own: Own }) {
  const { certificates, mostCertificates } = own;
  return (
    <Section title="证书">
      <Card id="own-certificates">
        <View>电工证、制冷证、厂家培训证都可以放。身份证号、出生日期请遮住</View>
        <View id="own-certificates-text" className="soft">
          {certificatesText(own)}
        </View>
        <Pictures id="own-certificate" photos={certificates} />
        {certificates.length < mostCertificates && (
          <Send purpose="certificate" id="send-certificate" title="放一张证书" />
        )}
      </Card>
    </Section>
  );
}

/** Each with the way to take it off again. */
function Pictures({ id, photos }: { id: string; photos: Photo[] }) {
  const remove = useRemovePhoto();
  async function onRemove(photo: Photo) {
    const text = '撤下后住户马上看不到它。想再放，要重新上传和审核。';
    if (!(await confirm({ title: '撤下这张吗？', text, yes: '撤下', no: '留着' }))) return;
    if (await remove.run(photo.id)) toast('已撤下');
  }
  return (
    <>
      {photos.map((photo, at) => (
        <View key={photo.id} className="own-photos__one">
          <PhotoGrid id={`${id}-${at}`} photos={[photo]} />
          <TextButton
            id={`${id}-${at}-remove`}
            label={`撤下第 ${at + 1} 张`}
            busy={remove.busy}
            onTap={() => void onRemove(photo)}
          >
            撤下
          </TextButton>
        </View>
      ))}
      <FaultLine fault={remove.error} />
    </>
  );
}

interface SendProps {
  id: string;
  title: string;
  purpose: 'portrait' | 'certificate';
}

function Send({ id, title, purpose }: SendProps) {
  const send = useSendPhoto(purpose);
  const onSend = async () => {
    if (await send.choose()) toast('传好了，等审核');
  };
  return (
    <View className="own-photos__send">
      {send.declined && <View className="soft">没有拿到照片。请再点一次，选“同意”</View>}
      <FaultLine fault={send.error} />
      <SecondButton id={id} busy={send.busy} onTap={() => void onSend()}>
        {title}
      </SecondButton>
    </View>
  );
}

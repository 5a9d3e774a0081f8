import { Image, View } from '@tarojs/components';
import { serverAddress } from '../../api/server-address';
import { aria } from '../../platform/aria';
import { previewPhotos } from '../../platform/preview-photos';
import { Icon } from '../../shared/ui/icon';
import type { Shot } from './photo-queue';
import { faultsOf, limitText, roomLeft, shotLabel, shotText } from './photo.view';
import type { Photos } from './use-photos';
import './photo-picker.scss';

interface Props {
  id: string;
  label: string;
  photos: Photos;
}

/** Pictures for a form: chosen, seen at once, uploaded while one goes on writing. */
export function PhotoPicker({ id, label, photos }: Props) {
  const { shots, most, declined } = photos;
  return (
    <View id={id} className="photo-picker" {...aria({ role: 'group', label })}>
      <View className="field__label">{label}</View>
      <View className="photo-picker__grid">
        {shots.map((shot, at) => (
          <Tile key={shot.id} id={`${id}-${at}`} at={at} shot={shot} photos={photos} />
        ))}
        {roomLeft(shots, most) > 0 && (
          <View
            id={`${id}-add`}
            className="photo-picker__tile"
            hoverClass="button--pressed"
            {...aria({ role: 'button', label: '放照片' })}
            onClick={photos.choose}
          >
            <View className="photo-picker__add">
              <Icon name="camera" />
              放照片
            </View>
          </View>
        )}
      </View>
      <View id={`${id}-limit`} className="soft">
        {limitText(shots, most)}
      </View>
      {declined && (
        <View id={`${id}-declined`} className="photo-picker__declined">
          没有拿到照片。不放照片也可以；想放的话，再点一次“放照片”，选“同意”
        </View>
      )}
      {faultsOf(shots).map((fault) => (
        <View key={fault} id={`${id}-fault`} className="photo-picker__hint" {...aria({ role: 'alert' })}>
          {fault}
        </View>
      ))}
    </View>
  );
}

interface TileProps {
  id: string;
  at: number;
  shot: Shot;
  photos: Photos;
}

function Tile({ id, at, shot, photos }: TileProps) {
  const { state, preview } = shot;
  const text = shotText(shot);
  const tap = () => {
    if (state === 'failed') photos.retry(shot.id);
    if (state === 'done') lookAt(photos, shot);
  };
  return (
    <View className={`photo-picker__tile photo-picker__tile--${state}`}>
      <View
        id={id}
        className="photo-picker__face"
        {...aria({ role: 'button', label: shotLabel(state, at) })}
        onClick={tap}
      >
        {preview && <Image className="photo-picker__image" src={preview} mode="aspectFill" />}
        {text && (
          <View id={`${id}-state`} className="photo-picker__veil">
            {text}
          </View>
        )}
      </View>
      <View
        id={`${id}-remove`}
        className="photo-picker__remove"
        {...aria({ role: 'button', label: `去掉第 ${at + 1} 张照片` })}
        onClick={() => photos.remove(shot.id)}
      >
        <View className="photo-picker__cross">
          <Icon name="close" />
        </View>
      </View>
    </View>
  );
}

function lookAt({ uploaded }: Photos, shot: Shot) {
  previewPhotos(
    uploaded.map(({ full }) => serverAddress(full)),
    uploaded.findIndex((photo) => photo === shot.photo),
  );
}

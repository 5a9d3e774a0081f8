import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import type { Photo } from '../../api/contract';
import { serverAddress } from '../../api/server-address';
import { aria } from '../../platform/aria';
import { previewPhotos } from '../../platform/preview-photos';
import { Icon } from '../../shared/ui/icon';
import './photo-grid.scss';

interface Props {
  id: string;
  photos: Photo[];
  /** No more than these; the last one says how many there are. */
  shown?: number;
  /** They are of two people only and wait for nobody's consent: how far their check is says nothing. */
  kept?: boolean;
}

/** Pictures that somebody has sent; a tap shows them large. */
export const PhotoGrid = ({ id, photos, shown = photos.length, kept = false }: Props) =>
  photos.length === 0 ? null : (
    <View id={id} className="photo-grid">
      {photos.slice(0, shown).map((photo, at) => (
        <Thumb
          key={photo.id}
          id={`${id}-${at}`}
          photo={photo}
          mark={at === shown - 1 && photos.length > shown ? `共 ${photos.length} 张` : kept ? '' : MARKS[photo.state]}
          label={`第 ${at + 1} 张照片，共 ${photos.length} 张`}
          onTap={() =>
            previewPhotos(
              photos.map(({ full }) => serverAddress(full)),
              at,
            )
          }
        />
      ))}
    </View>
  );

/** What only its author sees of a picture, and nothing of one that everybody sees. */
const MARKS: Record<Photo['state'], string> = { pending: '审核中', rejected: '没有通过', approved: '' };

interface ThumbProps {
  id: string;
  photo: Photo;
  mark: string;
  label: string;
  onTap(): void;
}

/** Addresses live for some minutes. One that did not load is replaced by the next answer of the server, and tried again then. */
function Thumb({ id, photo, mark, label, onTap }: ThumbProps) {
  const [broken, setBroken] = useState('');
  if (broken === photo.thumb)
    return (
      <View id={`${id}-broken`} className="photo-grid__tile" {...aria({ label: `${label}，暂时看不到` })}>
        <View className="photo-grid__lost">
          <Icon name="picture" />
        </View>
      </View>
    );
  return (
    <View
      id={id}
      className="photo-grid__tile"
      {...aria({ role: 'button', label: label + mark })}
      onClick={(event) => {
        // What is around may lead elsewhere.
        event.stopPropagation();
        onTap();
      }}
    >
      <Image
        className="photo-grid__image"
        src={serverAddress(photo.thumb)}
        mode="aspectFill"
        lazyLoad
        onError={() => setBroken(photo.thumb)}
      />
      {mark && <View className="photo-grid__mark">{mark}</View>}
    </View>
  );
}

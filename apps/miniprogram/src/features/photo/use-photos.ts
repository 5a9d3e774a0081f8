import { useEffect, useState, useSyncExternalStore } from 'react';
import { api, uploadPhoto } from '../../api/api';
import type { Photo, PhotoPurpose } from '../../api/contract';
import { serverAddress } from '../../api/server-address';
import { choosePhotos } from '../../platform/choose-photos';
import { idempotencyKey } from '../../platform/idempotency-key';
import { PhotoQueue, type Shot } from './photo-queue';
import { MOST_PHOTOS, roomLeft } from './photo.view';

export interface Photos {
  shots: readonly Shot[];
  /** Those that the form is sent with, in order; the same list as long as they are the same. */
  uploaded: readonly Photo[];
  /** So many the form takes. */
  most: number;
  /** The user was asked for his pictures and said no. */
  declined: boolean;
  choose(): void;
  retry(id: string): void;
  remove(id: string): void;
  forget(): void;
}

/** The pictures of a form: they are uploaded as soon as they are chosen. */
export function usePhotos(purpose: PhotoPurpose, kept: readonly Photo[] = [], most = MOST_PHOTOS): Photos {
  const [queue] = useState(() => new PhotoQueue(partsFor(purpose), kept));
  const [declined, setDeclined] = useState(false);
  const shots = useSyncExternalStore(queue.subscribe, queue.read);
  const uploaded = useSyncExternalStore(queue.subscribe, queue.uploaded);
  useEffect(() => () => queue.stop(), [queue]);

  async function choose() {
    const choice = await choosePhotos(roomLeft(queue.read(), most));
    setDeclined(choice === 'refused');
    if (choice !== 'refused') queue.add(choice.slice(0, roomLeft(queue.read(), most)));
  }

  return {
    shots,
    uploaded,
    most,
    declined,
    choose: () => void choose(),
    retry: (id) => queue.retry(id),
    remove: (id) => queue.remove(id),
    forget: queue.forget,
  };
}

const partsFor = (purpose: PhotoPurpose) => ({
  upload: (wish: Parameters<PhotoQueueUpload>[0]) => uploadPhoto({ ...wish, purpose }),
  // What cannot be taken back now is cleared away by the server after a day.
  remove: ({ id }: Photo) => void api('DELETE /api/photos/{id}', { path: { id } }).catch(() => undefined),
  newKey: idempotencyKey,
  previewOf: ({ thumb }: Photo) => serverAddress(thumb),
});

type PhotoQueueUpload = ConstructorParameters<typeof PhotoQueue>[0]['upload'];

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, uploadPhoto } from '../../api/api';
import type { OwnPhotos } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { choosePhotos, type ChosenPhoto } from '../../platform/choose-photos';
import { WORKBENCH } from './use-workbench';

export const OWN_PHOTOS = ['own-photos'];

/** Asked whenever the page is opened: an operator may have looked at them. */
export function useOwnPhotos() {
  return useQuery({
    staleTime: 0,
    queryKey: OWN_PHOTOS,
    queryFn: ({ signal }) => api('GET /api/engineer/photos', { signal }),
  });
}

const HANG = { portrait: 'PUT /api/engineer/portrait', certificate: 'POST /api/engineer/certificates' } as const;

/** Chooses one picture, sends it and hangs it up. */
export function useSendPhoto(purpose: keyof typeof HANG) {
  const [declined, setDeclined] = useState(false);
  const sending = useTap(async (photo: ChosenPhoto, key) => {
    const { id } = await uploadPhoto({ photo, purpose, key, onProgress: () => undefined });
    return keep(await api(HANG[purpose], { body: { photoId: id }, key }));
  });

  async function choose() {
    const choice = await choosePhotos(1);
    setDeclined(choice === 'refused');
    return choice !== 'refused' && choice.length > 0 && (await sending.run(choice[0])) !== null;
  }

  return { choose, declined, busy: sending.busy, error: sending.error };
}

export function useRemovePhoto() {
  return useTap(async (id: string, key) => keep(await api('DELETE /api/engineer/photos/{id}', { path: { id }, key })));
}

/** His face stands on the workbench too. */
function keep(photos: OwnPhotos): OwnPhotos {
  queryClient.setQueryData(OWN_PHOTOS, photos);
  void queryClient.invalidateQueries({ queryKey: WORKBENCH });
  return photos;
}

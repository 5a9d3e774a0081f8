import { useEffect, useState } from 'react';
import type { ApiError } from '../../api/api-error';
import { serverNow } from '../../platform/clock';
import { usePhotos, type Photos } from '../photo/use-photos';
import { useBookingDraft } from './booking-draft';
import { MOST_FAULT_PHOTOS, photosFor } from './booking-draft.view';

/** Pictures of what is broken. They wait with the draft of their community; what the server has forgotten or used is let go. */
export function useFaultPhotos(communityId: string, refusal: ApiError | null): Photos {
  const [kept] = useState(() => photosFor(useBookingDraft.getState().drafts, communityId, serverNow().getTime()));
  const keep = useBookingDraft((state) => state.keepPhotos);
  const photos = usePhotos('fault', kept, MOST_FAULT_PHOTOS);
  const { uploaded, forget } = photos;
  useEffect(() => {
    if (uploaded !== kept) keep(communityId, uploaded);
  }, [keep, communityId, uploaded, kept]);
  useEffect(() => {
    if (refusal?.code === 'photo.unknown' || refusal?.code === 'photo.used') forget();
  }, [refusal, forget]);
  return photos;
}

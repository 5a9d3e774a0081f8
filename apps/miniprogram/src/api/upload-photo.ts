import type { ChosenPhoto } from '../platform/choose-photos';
import type { PhotoRequest } from '../platform/send-photo';
import type { HttpAnswer } from '../platform/transport';
import type { Photo, PhotoPurpose } from './contract';
import { requestAddress } from './request-address';
import { signedCall, type SessionParts } from './signed-call';

export interface UploadParts extends SessionParts {
  base: string;
  timeoutMs: number;
  sendPhoto(request: PhotoRequest): Promise<HttpAnswer>;
}

export interface Upload extends Pick<PhotoRequest, 'signal' | 'onProgress'> {
  photo: ChosenPhoto;
  purpose: PhotoPurpose;
  /** The same key with the same picture is one photo on the server, however often it is sent. */
  key: string;
}

/** Sends one picture, with sign-in, repetition and faults as every other request. */
export function createPhotoUpload(parts: UploadParts): (wish: Upload) => Promise<Photo> {
  return async ({ photo, purpose, key, signal, onProgress }) => {
    const url = parts.base + requestAddress('/api/photos', {}, { purpose });
    const sent = await signedCall(parts, { needsSession: true, repeats: true }, (token) => {
      const headers = { 'Idempotency-Key': key, ...(token ? { Authorization: `Bearer ${token}` } : {}) };
      return parts.sendPhoto({ url, headers, photo, timeoutMs: parts.timeoutMs, signal, onProgress });
    });
    return sent as Photo;
  };
}

import { fileOf } from './choose-photos.h5';
import type { PhotoRequest } from './send-photo';
import { jsonOf, NoAnswer, type HttpAnswer } from './transport';

export type { PhotoRequest } from './send-photo';

const PART = 'photo';

/** `fetch` does not tell how far an upload is. */
export function sendPhoto({ url, headers, timeoutMs, signal, photo, onProgress }: PhotoRequest): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const file = fileOf(photo);
    if (signal?.aborted || !file) return reject(new NoAnswer('aborted'));
    const form = new FormData();
    form.append(PART, file, 'photo');
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.timeout = timeoutMs;
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => total > 0 && onProgress(Math.round((loaded / total) * 100));
    request.onload = () => resolve({ status: request.status, body: jsonOf(request.responseText) });
    request.onerror = () => reject(new NoAnswer('offline'));
    request.ontimeout = () => reject(new NoAnswer('timeout'));
    request.onabort = () => reject(new NoAnswer('aborted'));
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

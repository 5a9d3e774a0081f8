import { uploadFile } from '@tarojs/taro';
import type { ChosenPhoto } from './choose-photos';
import { reasonOf } from './http';
import { jsonOf, NoAnswer, type HttpAnswer, type HttpRequest } from './transport';

export interface PhotoRequest extends Pick<HttpRequest, 'url' | 'headers' | 'timeoutMs' | 'signal'> {
  photo: ChosenPhoto;
  /** From 0 to 100. */
  onProgress(percent: number): void;
}

/** The name of the part that the picture travels in. */
const PART = 'photo';

export function sendPhoto({ url, headers, timeoutMs, signal, photo, onProgress }: PhotoRequest): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new NoAnswer('aborted'));
    const task = uploadFile({
      url,
      filePath: photo.preview,
      name: PART,
      header: headers,
      timeout: timeoutMs,
      success: ({ statusCode, data }) => resolve({ status: statusCode, body: jsonOf(data) }),
      fail: ({ errMsg }) => reject(new NoAnswer(reasonOf(errMsg))),
    });
    // Taro's promise repeats what `fail` has told; nobody else listens to it.
    task.catch(() => undefined);
    task.progress(({ progress }) => onProgress(progress));
    signal?.addEventListener('abort', () => {
      task.abort();
      reject(new NoAnswer('aborted'));
    });
  });
}

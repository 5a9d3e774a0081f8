import { request } from '@tarojs/taro';
import { deviceMs, followAnswer } from './clock';
import { NoAnswer, type HttpAnswer, type HttpRequest } from './transport';

export function send({ method, url, headers, body, timeoutMs, signal }: HttpRequest): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new NoAnswer('aborted'));
    const asked = deviceMs();
    const task = request({
      url,
      // Taro types stop at the methods WeChat has always known; WeChat itself has no PATCH and we send none.
      method: method as 'GET' | 'POST' | 'PUT' | 'DELETE',
      header: headers,
      data: body === undefined ? undefined : JSON.stringify(body),
      timeout: timeoutMs,
      success: ({ statusCode, header, data }) => {
        followAnswer(header ?? {}, asked);
        resolve({ status: statusCode, headers: header, body: data === '' ? null : data });
      },
      fail: ({ errMsg }) => reject(new NoAnswer(reasonOf(errMsg))),
    });
    // Taro's promise repeats what `fail` has told; nobody else listens to it.
    task.catch(() => undefined);
    signal?.addEventListener('abort', () => {
      task.abort();
      reject(new NoAnswer('aborted'));
    });
  });
}

/** By what WeChat says of a request that failed. */
export function reasonOf(message = ''): NoAnswer['reason'] {
  if (message.includes('abort')) return 'aborted';
  return /time\s?out/i.test(message) ? 'timeout' : 'offline';
}

import { deviceMs, followAnswer } from './clock';
import { jsonOf, NoAnswer, type HttpAnswer, type HttpRequest } from './transport';

export async function send({ method, url, headers, body, timeoutMs, signal }: HttpRequest): Promise<HttpAnswer> {
  const abort = new AbortController();
  let reason: NoAnswer['reason'] = 'offline';
  const stop = (why: NoAnswer['reason']) => () => {
    reason = why;
    abort.abort();
  };
  if (signal?.aborted) throw new NoAnswer('aborted');
  signal?.addEventListener('abort', stop('aborted'));
  const asked = deviceMs();
  const timer = setTimeout(stop('timeout'), timeoutMs);

  try {
    const answer = await fetch(url, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: abort.signal,
    });
    const told: Record<string, string> = {};
    answer.headers.forEach((value, name) => (told[name] = value));
    followAnswer(told, asked);
    return { status: answer.status, headers: told, body: jsonOf(await answer.text()) };
  } catch {
    throw new NoAnswer(reason);
  } finally {
    clearTimeout(timer);
  }
}

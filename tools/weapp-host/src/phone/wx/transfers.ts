import { keepFile, keptFile } from '../files.js';
import { answer, Refusal, type Callbacks } from './api.js';
import type { Question, Reply } from './exchange.js';
import { headerOf } from './request.js';
import { Task } from './task.js';
import type { System } from './system.js';

interface FileOptions extends Callbacks {
  url: string;
  header?: Record<string, unknown>;
  timeout?: number;
  filePath?: string;
}

interface UploadOptions extends FileOptions {
  filePath: string;
  name: string;
  formData?: Record<string, unknown>;
}

/** uploadFile and downloadFile. */
export function transfers({ network }: System): Record<string, unknown> {
  const refuse = (task: Task, name: string, options: Callbacks, why: Refusal) => {
    answer(name, options, Promise.reject(why));
    return task.handle(() => undefined);
  };

  function uploadFile(options: UploadOptions) {
    const task = new Task('up');
    const file = keptFile(options.filePath);
    if (!file) return refuse(task, 'uploadFile', options, new Refusal('createUploadTask:fail file not found'));
    const sent = formOf(options, file).then(({ body, header }) => {
      const question = asked('uploadFile', options);
      return network.send({ ...question, header: { ...question.header, ...header }, method: 'POST', body }, task);
    });
    answer('uploadFile', options, sent.then(({ reply }) => reply).then(uploaded));
    return task.handle((why) => void sent.then(({ stop }) => stop(why)));
  }

  function downloadFile(options: FileOptions) {
    const task = new Task('down');
    if (options.filePath) return refuse(task, 'downloadFile', options, new Refusal('weapp-host lacks filePath'));
    const question = asked('downloadFile', options);
    const { reply, stop } = network.send({ ...question, method: 'GET' }, task);
    answer('downloadFile', options, reply.then(downloaded));
    return task.handle(stop);
  }

  const asked = (
    kind: 'uploadFile' | 'downloadFile',
    { url, header, timeout }: FileOptions,
  ): Omit<Question, 'method'> => {
    // The form says of itself what it is.
    const own = Object.entries(headerOf(header)).filter(([name]) => name !== 'content-type');
    return { url, header: Object.fromEntries(own), timeoutMs: network.timeoutOf(kind, timeout) };
  };

  return { uploadFile, downloadFile };
}

/** A form as a browser would write it. */
async function formOf({ filePath, name, formData = {} }: UploadOptions, file: Blob) {
  const form = new FormData();
  for (const [key, value] of Object.entries(formData)) form.append(key, String(value));
  form.append(name, file, filePath.split('/').pop());
  const written = new Response(form);
  const header = { 'content-type': written.headers.get('content-type') ?? '' };
  return { header, body: new Uint8Array(await written.arrayBuffer()) };
}

const uploaded = async ({ statusCode, header, cookies, bytes }: Reply) => ({
  statusCode,
  header,
  cookies,
  data: await bytes.text(),
});

const downloaded = ({ statusCode, header, bytes }: Reply) => ({ statusCode, header, tempFilePath: keepFile(bytes) });

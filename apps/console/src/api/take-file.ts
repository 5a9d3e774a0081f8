import { Fault, faultOf } from './fault';

/** A file of many rows is read while it is sent. */
const TIMEOUT_MS = 90_000;

/** Takes a file and hands it to the browser as a download. Throws a Fault, also when it broke off on the way. */
export async function takeFile(address: string, name: string): Promise<void> {
  const lost = () => {
    throw new Fault('client.offline', '文件没有下载完，请检查网络后再试');
  };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await fetch(address, { credentials: 'same-origin', signal }).catch(lost);
  if (!answer.ok) throw faultOf(answer.status, await answer.json().catch(() => null));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob().catch(lost));
  link.download = name;
  link.click();
  // the browser reads it after the click
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

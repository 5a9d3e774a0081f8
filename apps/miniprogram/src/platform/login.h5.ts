import { LoginNeedsWechat, type Credential } from './credential';
import { send } from './http.h5';
import { authorizeAddress, readReturn } from './login-address';

/** Code and state work once: they are taken out of the address before a page, a reload or a share can use them again. */
let credential = takeFromAddress();

/** WeChat just said who holds the phone; it may be another person than the one of the session that is kept. */
export const cameFromWechat = credential !== null;

function takeFromAddress() {
  const returned = readReturn(window.location.pathname + window.location.search);
  if (returned.credential) window.history.replaceState(window.history.state, '', returned.cleaned);
  return returned.credential;
}

export async function obtainCredential(): Promise<Credential> {
  if (credential) {
    const body = credential;
    credential = null;
    return { route: 'wechat-h5', body };
  }
  const { body } = await send({ method: 'GET', url: '/api/client-config', headers: {}, timeoutMs: 15_000 });
  if ((body as { webLogin?: string } | null)?.webLogin !== 'wechat') throw new LoginNeedsWechat();
  return leaveForWechat();
}

/** The page goes away, so nobody waits for the answer. */
function leaveForWechat(): Promise<never> {
  window.location.replace(authorizeAddress(window.location.pathname + window.location.search));
  return new Promise(() => undefined);
}
